# digestkit_tool(NAME): one executable from tools/NAME.cpp over the library. What is too much for one file stands in a
# folder: digest-validate has validate/.
function(digestkit_tool name)
  string(REPLACE "digest-" "" folder ${name})
  file(GLOB own CONFIGURE_DEPENDS ${folder}/*.cpp)
  add_executable(${name} ${name}.cpp ${own})
  target_link_libraries(${name} PRIVATE digestkit digestkit_tool_common)
  digestkit_warnings(${name})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)
  install(TARGETS ${name} RUNTIME DESTINATION bin)
endfunction()
