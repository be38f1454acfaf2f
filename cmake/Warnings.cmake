# Target-scoped warnings; -Werror only where asked (CI), so that a newer compiler does not stop a user's build.
function(digestkit_warnings target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion)
  if(DIGESTKIT_WERROR)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
endfunction()
