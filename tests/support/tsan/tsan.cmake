# SPDX-License-Identifier: MIT
# Read by the preset "tsan" at the end of project(): every program links qtsynchronization before QtCore.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core)
add_library(qtsynchronization SHARED ${CMAKE_CURRENT_LIST_DIR}/qtsynchronization.cpp)
target_compile_features(qtsynchronization PRIVATE cxx_std_20)
target_compile_options(qtsynchronization PRIVATE -fsanitize=thread)
# "interpose": it stands even before the sanitizer, whose clone() it calls.
target_link_options(qtsynchronization PRIVATE -fsanitize=thread -Wl,-z,interpose)
target_link_libraries(qtsynchronization PRIVATE Qt6::Core ${CMAKE_DL_LIBS})
link_libraries(qtsynchronization) # by all targets that come after
