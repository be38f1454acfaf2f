# digestkit_room(NAME [LINK library...]): the folder's *.cpp become part of the one library `digestkit`. LINK names
# what only this room may include. A new source file needs no edit here.
add_library(digestkit STATIC)
add_library(digestkit::digestkit ALIAS digestkit)
target_include_directories(digestkit PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>
                                            $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/digestkit>)
target_compile_features(digestkit PUBLIC cxx_std_20)

# One file a room is one unit where DIGESTKIT_UNITY is on: names in unnamed namespaces are unique within a room.
function(digestkit_room name)
  cmake_parse_arguments(ROOM "" "" "LINK" ${ARGN})
  string(REPLACE "/" "_" target "room_${name}")
  file(GLOB sources CONFIGURE_DEPENDS "*.cpp" "*.h")
  add_library(${target} OBJECT ${sources})
  set_target_properties(${target} PROPERTIES LINKER_LANGUAGE CXX
    UNITY_BUILD ${DIGESTKIT_UNITY} UNITY_BUILD_BATCH_SIZE 0)
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR})
  target_link_libraries(${target} PRIVATE fmt::fmt ${ROOM_LINK})
  digestkit_warnings(${target})
  digestkit_coverage(${target})
  target_sources(digestkit PRIVATE $<TARGET_OBJECTS:${target}>)
  target_link_libraries(digestkit PRIVATE fmt::fmt ${ROOM_LINK})
endfunction()
