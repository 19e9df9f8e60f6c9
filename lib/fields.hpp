// Fields: an article whose headline and byline are known, read as one text.
#pragma once

#include <string>

#include <quoth/article.hpp>

#include "reading.hpp"

namespace quoth {

/// The fields joined, and where each begins and ends in the joined text.
struct JoinedFields {
    explicit JoinedFields(const Document& document);

    std::string text;
    Span headline;
    Span byline;
    Span body;
};

/// Gives the blocks of each field their kind.
void settle_blocks(Reading& reading, const JoinedFields& fields);

/// Makes spans count in their own field.
void count_in_fields(Article& article, const JoinedFields& fields);

}  // namespace quoth
