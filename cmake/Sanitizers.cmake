# Sanitizers hold for the whole build or not at all: mixed objects give false findings.
if(DIGESTKIT_SANITIZE)
  add_compile_options(-fsanitize=${DIGESTKIT_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${DIGESTKIT_SANITIZE})
endif()
