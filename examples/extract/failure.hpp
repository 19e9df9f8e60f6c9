// Failures: what went wrong with one input or output. The others are still done.
#pragma once

#include <string>

namespace extract {

struct Failure {
    std::string name;  ///< of the file or folder
    std::string why;
};

}  // namespace extract
