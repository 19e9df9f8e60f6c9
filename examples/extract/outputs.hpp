// Outputs: bytes to standard output or to files; every write is checked.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "failure.hpp"
#include "inputs.hpp"

namespace extract {

/// Writes to standard output. False, once and for all, when nothing more can be written (a closed pipe, a full disk).
class StandardOutput {
public:
    bool write(std::string_view bytes);
    bool flush();

    /// What went wrong.
    Failure failure() const;

private:
    bool fail();

    int error_ = 0;
    bool failed_ = false;
};

/// Writes one file an article into a folder. A file is there whole or not at all: it is written under a name of its
/// own and then renamed.
class OutputFolder {
public:
    /// `inputs` are never overwritten.
    OutputFolder(std::string folder, std::string extension, const std::vector<Input>& inputs);

    /// Whether the file of an article is there already: written whole, as all are, and not older than the article.
    bool has(const Input& input);

    /// Writes the file of one article. Fails where it is that of another article too, or an article itself.
    std::optional<Failure> write(const Input& input, std::string_view bytes);

    /// Writes `name` into the folder, unless it is there.
    std::optional<Failure> write_once(const std::string& name, std::string_view bytes) const;

private:
    std::string path_of(const Input& input) const;

    std::string folder_, extension_;
    std::set<std::string> inputs_;                ///< their full paths
    std::map<std::string, std::string> written_;  ///< output file to the article it was made from
};

}  // namespace extract
