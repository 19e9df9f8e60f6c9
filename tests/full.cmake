# What is too long for each change, one test each with the label `full`: `cmake --workflow --preset full` runs these and
# all others. Each builds what it needs, says what it lacks, or installs it where it can.
set(QUOTH_FUZZ_SECONDS 600 CACHE STRING "How long each fuzzer runs among the tests of tests/full.cmake")
set(QUOTH_FULL_TIMEOUT 14400 CACHE STRING "Seconds that each test of tests/full.cmake may take, fuzzing aside")

# quoth_full_test(NAME COMMAND...): run in the source folder, nothing beside it.
function(quoth_full_test name)
  add_test(NAME ${name} COMMAND ${ARGN} WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
  set_tests_properties(${name} PROPERTIES LABELS full RUN_SERIAL ON TIMEOUT ${QUOTH_FULL_TIMEOUT})
endfunction()

foreach(way IN ITEMS static add-subdirectory fetch-content)
  quoth_full_test(linked_${way} tests/linking/run ${way} "${PROJECT_BINARY_DIR}")
endforeach()
quoth_full_test(browser tests/browser/run "${PROJECT_BINARY_DIR}")
quoth_full_test(spark examples/spark/test/run "${PROJECT_BINARY_DIR}")
foreach(preset IN ITEMS tsan asan)
  quoth_full_test(all_with_${preset} "${CMAKE_COMMAND}" --workflow --preset ${preset})
endforeach()
quoth_full_test(fuzzers .ci/fuzz ${QUOTH_FUZZ_SECONDS})
math(EXPR fuzzers_timeout "${QUOTH_FULL_TIMEOUT} + 5 * ${QUOTH_FUZZ_SECONDS}")  # even one by one
set_tests_properties(fuzzers PROPERTIES TIMEOUT ${fuzzers_timeout})
