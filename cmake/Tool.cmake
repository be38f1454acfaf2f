# digestkit_tool(NAME): one executable from tools/NAME.cpp over the library.
function(digestkit_tool name)
  add_executable(${name} ${name}.cpp)
  target_link_libraries(${name} PRIVATE digestkit digestkit_tool_common)
  digestkit_warnings(${name})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)
  install(TARGETS ${name} RUNTIME DESTINATION bin)
endfunction()
