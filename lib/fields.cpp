#include "fields.hpp"

namespace quoth {
namespace {

Span append(std::string& text, std::string_view field) {
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += field;
    return {begin, static_cast<std::uint32_t>(text.size())};
}

/// Where a block stands tells where its spans count from.
void move(Spans& spans, std::uint32_t by) {
    for (Span& span : spans) {
        span.begin -= by;
        span.end -= by;
    }
}

}  // namespace

JoinedFields::JoinedFields(const Document& document) {
    text.reserve(document.headline.size() + document.byline.size() + document.body.size() + 4);
    headline = append(text, document.headline);
    text += "\n\n";
    byline = append(text, document.byline);
    text += "\n\n";
    body = append(text, document.body);
}

void settle_blocks(Reading& reading, const JoinedFields& fields) {
    for (TextBlock& block : reading.blocks) {
        if (block.tokens.empty()) continue;
        const std::uint32_t begin = reading.tokens[block.tokens.first].begin;
        if (begin < fields.headline.end) {
            block.kind = BlockKind::headline;
        } else if (begin < fields.byline.end) {
            block.kind = BlockKind::byline;
        } else if (block.kind == BlockKind::headline) {
            block.kind = BlockKind::heading;
        }
    }
}

void count_in_fields(Article& article, const JoinedFields& fields) {
    for (Attribution& attribution : article.attributions) {
        const std::uint32_t by = attribution.block == Block::headline ? 0 : fields.body.begin;
        for (Spans* spans : {&attribution.source, &attribution.cue, &attribution.content, &attribution.addressee,
                             &attribution.medium, &attribution.hedges}) {
            move(*spans, by);
        }
        // Evidence stands beside the record that carries the link.
        for (Link& link : attribution.links) move(link.evidence, by);
    }
    for (Speaker& speaker : article.speakers) {
        std::vector<Mention> mentions;
        for (Mention mention : speaker.mentions) {
            if (mention.span.begin >= fields.headline.end && mention.span.begin < fields.body.begin)
                continue;  // byline
            const std::uint32_t by = mention.span.begin < fields.headline.end ? 0 : fields.body.begin;
            mention.span = {mention.span.begin - by, mention.span.end - by};
            mentions.push_back(mention);
        }
        speaker.mentions = std::move(mentions);
    }
}

}  // namespace quoth
