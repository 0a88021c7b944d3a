# SPDX-License-Identifier: MIT
# Read by the preset "tidy" before anything else: clang-tidy runs beside the compiler on every file of ours.
find_program(CLANG_TIDY_PROGRAM clang-tidy REQUIRED)
set(CMAKE_CXX_CLANG_TIDY ${CLANG_TIDY_PROGRAM} --quiet --warnings-as-errors=*)

# What moc, rcc and uic write is not ours to mend. In their folder one check stays on, as clang-tidy refuses to
# run without any; it looks for a class that only LLVM has.
file(WRITE ${CMAKE_BINARY_DIR}/.clang-tidy "Checks: '-*,llvm-twine-local'\n")
