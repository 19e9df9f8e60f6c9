// HTML article: the text of an article with its records highlighted in place.
#pragma once

#include <string>
#include <string_view>

#include <quoth/article.hpp>

#include "output/html_layout.hpp"

namespace quoth {

/// Appends the paragraphs. A part of a record is a <span> of class `source`, `cue` or `content` and of the record's
/// kind, with the ids of its records in data-r and, for contents, its depth; it is parted where another one or a
/// paragraph ends inside of it. Behind each content stands the reference to its record, with id `mN`, and behind that
/// the links that say what it denies and what denies it.
void append_article(std::string& out, const Article& article, std::string_view text, const HtmlLayout& layout);

}  // namespace quoth
