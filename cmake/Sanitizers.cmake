# Sanitizers hold for the whole build or not at all: mixed objects give false findings.
if(DIGESTKIT_SANITIZE)
  add_compile_options(-fsanitize=${DIGESTKIT_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${DIGESTKIT_SANITIZE})
  if(CMAKE_CXX_COMPILER_ID MATCHES Clang)
    add_compile_options(-fsanitize-ignorelist=${CMAKE_CURRENT_LIST_DIR}/sanitizers-ignore.txt)
  endif()
endif()

# Coverage in the rooms, so that a fuzzer sees which inputs lead somewhere new.
function(digestkit_coverage target)
  if(DIGESTKIT_FUZZ)
    target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link)
  endif()
endfunction()
