# Target-scoped warnings; -Werror only where asked (CI), so that a newer compiler does not stop a user's build.
function(digestkit_warnings target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion)
  if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # g++ 12 warns of its own std::string at -O3 (GCC bug 105651, 105329).
    target_compile_options(${target} PRIVATE -Wno-restrict -Wno-stringop-overflow)
  endif()
  if(DIGESTKIT_UNITY AND CMAKE_CXX_COMPILER_ID STREQUAL GNU)
    # Said of a .cpp that another one includes, as if it were a header.
    target_compile_options(${target} PRIVATE -Wno-subobject-linkage)
  endif()
  if(DIGESTKIT_WERROR)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
endfunction()
