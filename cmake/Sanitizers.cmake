# Sanitizers hold for the whole build or not at all: mixed objects give false findings.
if(DIGESTKIT_SANITIZE)
  add_compile_options(-fsanitize=${DIGESTKIT_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${DIGESTKIT_SANITIZE})
endif()
if(DIGESTKIT_FUZZ)  # coverage in everything, so that the fuzzers see which inputs lead somewhere new
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
