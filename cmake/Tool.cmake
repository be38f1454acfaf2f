# What a tool does once per run need not be fast, and CLI11 takes very long to optimise.
function(digestkit_tool_options target)
  target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-O1>)
  set_target_properties(${target} PROPERTIES UNITY_BUILD ${DIGESTKIT_UNITY} UNITY_BUILD_BATCH_SIZE 0)
  digestkit_warnings(${target})
endfunction()

# digestkit_tool(NAME): one executable from tools/NAME.cpp over the library. What is too much for one file stands in a
# folder: digest-validate has validate/.
function(digestkit_tool name)
  string(REPLACE "digest-" "" folder ${name})
  file(GLOB own CONFIGURE_DEPENDS ${folder}/*.cpp)
  add_executable(${name} ${name}.cpp ${own})
  target_link_libraries(${name} PRIVATE digestkit digestkit_tool_common)
  digestkit_tool_options(${name})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)
  install(TARGETS ${name} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endfunction()
