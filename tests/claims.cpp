// Claims: kinds, forms, types, negation, hedges, nesting and links, sentence by sentence.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <quoth/quoth.hpp>

#include "claims/claims.hpp"
#include "records.hpp"

using namespace quoth;
using quoth::test::english;
using quoth::test::read_text;
using quoth::test::RecordMaker;

namespace {

/// The records of a text with all that the stage finds.
std::vector<Record> read_records(const Reading& reading, const std::vector<std::string>& lines) {
    RecordMaker make(reading);
    std::vector<Record> records;
    for (const std::string& line : lines) records.push_back(make(line));
    order_and_nest(records);
    read_claims(reading, english(), {}, records);
    return records;
}

Record read_record(const std::string& text, const std::string& line) {
    const Reading reading = read_text(text);
    return read_records(reading, {line}).front();
}

/// The texts of some ranges, joined by " / ".
std::string texts(const Reading& reading, const Ranges& ranges) {
    std::string all;
    for (const Range& range : ranges) {
        if (!all.empty()) all += " / ";
        all += reading.text_of(range);
    }
    return all;
}

/// The links as "0 denies 1 (evidence); ...", records counted in the order of the text.
std::string links_of(const Reading& reading, const std::vector<Record>& records) {
    static const char* const names[] = {"denies", "rebuts", "confirms", "repeats"};
    std::string all;
    for (std::size_t i = 0; i < records.size(); ++i) {
        for (const Link& link : records[i].links) {
            if (!all.empty()) all += "; ";
            all += std::to_string(i) + " " + names[static_cast<int>(link.relation)] + " " + std::to_string(link.to);
            if (link.relation == Relation::repeats) continue;
            all += " (";
            for (std::size_t j = 0; j < link.evidence.size(); ++j) {
                if (j > 0) all += " ";
                all += reading.text.substr(link.evidence[j].begin, link.evidence[j].end - link.evidence[j].begin);
            }
            all += ")";
        }
    }
    return all;
}

struct Row {
    const char* text;
    const char* record;
};

void check_basis(const Row& row, DenialBasis expected) {
    CAPTURE(std::string(row.text));
    CAPTURE(std::string(row.record));
    const Record record = read_record(row.text, row.record);
    CHECK(static_cast<int>(record.denial_basis) == static_cast<int>(expected));
    CHECK((record.kind == Kind::denial) == (expected != DenialBasis::none));
}

}  // namespace

TEST_CASE("a rejecting cue that isn't negated makes a denial") {
    const Row rows[] = {
        {"The singer denied that the song had been copied.", "The singer|denied|that the song had been copied"},
        {"The minister denied he had met the lobbyist.", "The minister|denied|he had met the lobbyist"},
        {"Bank manager Olga Petrenko denies having opened the letter.",
         "Bank manager Olga Petrenko|denies|having opened the letter"},
        {"The builder denied cutting corners on the bridge.", "The builder|denied|cutting corners on the bridge"},
        {"The trainer has denied wrongdoing.", "The trainer|has denied|wrongdoing"},
        {"The sisters denied the charges.", "The sisters|denied|the charges"},
        {"Harlow denies two counts of fraud.", "Harlow|denies|two counts of fraud"},
        {"The regiment denied any involvement in the blast.", "The regiment|denied|any involvement in the blast"},
        {"The company denied responsibility for the spill.", "The company|denied|responsibility for the spill"},
        {"He denied it.", "He|denied|it"},
        {"The mill flatly denied this.", "The mill|flatly denied|this"},
        {"The carrier denied reports of a merger.", "The carrier|denied|reports of a merger"},
        {"The diocese denied plans to sell the school.", "The diocese|denied|plans to sell the school"},
        {"The envoy denied the request was improper.", "The envoy|denied|the request was improper"},
        {"The agency denied refusing bail to anyone.", "The agency|denied|refusing bail to anyone"},
        {"The army denied rights abuses in the north.", "The army|denied|rights abuses in the north"},
        {"Farmers reportedly denied the rumours.", "Farmers|reportedly denied|the rumours"},
        {"Airline denies cutting safety checks", "Airline|denies|cutting safety checks"},
        {"Norway Denies Border Closure", "Norway|Denies|Border Closure"},
        {"Palace rejects ‘bullying’ claims", "Palace|rejects|‘bullying’ claims"},
        {"The embassy rejected allegations that it had spied on students.",
         "The embassy|rejected|allegations that it had spied on students"},
        {"The broadcaster rejected accusations of bias.", "The broadcaster|rejected|accusations of bias"},
        {"Officials rejected any suggestion of a cover-up.", "Officials|rejected|any suggestion of a cover-up"},
        {"The coach rejected the notion that the squad was tired.",
         "The coach|rejected|the notion that the squad was tired"},
        {"She rejected Mr. Doyle's claim that taxes would rise.",
         "She|rejected|Mr. Doyle's claim that taxes would rise"},
        {"The port authority has officially dismissed claims suggesting a delay.",
         "The port authority|has officially dismissed|claims suggesting a delay"},
        {"The club dismissed as “nonsense” a report that its stadium was for sale.",
         "The club|dismissed|as “nonsense” a report that its stadium was for sale"},
        {"The mayor dismissed the allegations as gossip.", "The mayor|dismissed|the allegations as gossip"},
        {"The actor dismissed it as nonsense.", "The actor|dismissed|it as nonsense"},
        {"The ministry dismissed the video as a hoax.", "The ministry|dismissed|the video as a hoax"},
        {"The senator pushed back against claims that he had skipped votes.",
         "The senator|pushed back against|claims that he had skipped votes"},
        {"The bank pushed back on suggestions that it was insolvent.",
         "The bank|pushed back on|suggestions that it was insolvent"},
        {"The festival brushed off rumours of a boycott.", "The festival|brushed off|rumours of a boycott"},
        {"The report was dismissed by the regulator.", "the regulator|was dismissed by|The report"},
        {"The allegation was denied by both teams.", "both teams|was denied by|The allegation"},
        {"The lab disputed the findings.", "The lab|disputed|the findings"},
        {"Police dispute that the man was armed.", "Police|dispute|that the man was armed"},
        {"Engineers refuted the theory.", "Engineers|refuted|the theory"},
        {"By publicly refuting the White House, Oslo hopes to win support.", "Oslo|refuting|the White House"},
        {"The figures contradict the minister.", "The figures|contradict|the minister"},
        {"The data debunk the myth of the lazy beaver.", "The data|debunk|the myth of the lazy beaver"},
        {"The guard left the court, denying any part in the escape.", "The guard|denying|any part in the escape"},
        {"His denial that he had signed the deed was read out.", "His|denial|that he had signed the deed"},
        {"The firm repeated its denial of wrongdoing.", "its|denial|of wrongdoing"},
        {"He denied that he had not paid.", "He|denied|that he had not paid"},
        {"The agent did not turn up but denied the story.", "The agent|denied|the story"},
        {"The grocer rejected criticism of his prices.", "The grocer|rejected|criticism of his prices"},
        {"The judge rejected the argument that the search was unlawful.",
         "The judge|rejected|the argument that the search was unlawful"},
        {"The chair dismisses Ortiz' accusations against the fund.",
         "The chair|dismisses|Ortiz' accusations against the fund"},
        {"The paper printed a charge which he denies.", "he|denies|which"},
        {"She went on to rebut many of the points in the letter.", "She|rebut|many of the points"},
        {"The coach rejected several of the committee's claims.",
         "The coach|rejected|several of the committee's claims"},
        {"The words contradict his past statements.", "The words|contradict|his past statements"},
        {"She not only denied the story but sued.", "She|denied|the story"},
        {"The treasurer denied holding up the work.", "The treasurer|denied|holding up the work"},
        {"She laughed off claims that she had wed.", "She|laughed off|claims that she had wed"},
        {"The reeve rejected that as ‘a furphy’.", "The reeve|rejected|that as ‘a furphy’"},
        {"Officials dismissed the videos as “the work of bored people”.",
         "Officials|dismissed|the videos as “the work of bored people”"},
        {"She pushed back against suggestions that he had lied.", "She|pushed back|that he had lied"},
    };
    for (const Row& row : rows) check_basis(row, DenialBasis::cue);
}

TEST_CASE("a claim that is called wrong makes a denial") {
    const Row rows[] = {
        {"The governor called the claim baseless.", "The governor|called|the claim baseless"},
        {"The premier branded the allegation “a pack of lies”.", "The premier|branded|the allegation “a pack of lies”"},
        {"The studio called the rumours completely untrue.", "The studio|called|the rumours completely untrue"},
        {"Her lawyer described the accusation as false.", "Her lawyer|described|the accusation as false"},
        {"The embassy labelled the story fake news.", "The embassy|labelled|the story fake news"},
        {"He called it a lie.", "He|called|it a lie"},
        {"She called it “total fiction”.", "She|called|it “total fiction”"},
        {"The chairman said the report was false.", "The chairman|said|the report was false"},
        {"The chairman said that the report was entirely false.",
         "The chairman|said|that the report was entirely false"},
        {"The council says the rumour is untrue.", "The council|says|the rumour is untrue"},
        {"The vicar said the allegations were unfounded.", "The vicar|said|the allegations were unfounded"},
        {"The union said that was a lie.", "The union|said|that was a lie"},
        {"Aides insisted it was an outright fabrication.", "Aides|insisted|it was an outright fabrication"},
        {"The dealer said the accusations published on Sunday were baseless.",
         "The dealer|said|the accusations published on Sunday were baseless"},
        {"The dean said the report was not true.", "The dean|said|the report was not true"},
        {"The pilot said the story wasn't accurate.", "The pilot|said|the story wasn't accurate"},
        {"The owner said there was no truth in the reports.", "The owner|said|there was no truth in the reports"},
        {"The owner said there is no truth to the rumour.", "The owner|said|there is no truth to the rumour"},
        {"A spokesman said none of it was true.", "A spokesman|said|none of it was true"},
        {"The clinic said the complaints were without merit.", "The clinic|said|the complaints were without merit"},
        {"“That is a lie,” the driver said.", "the driver|said|“That is a lie,”"},
        {"“The story is false,” said the nurse.", "the nurse|said|“The story is false,”"},
        {"“It’s fake news,” he told reporters.", "he|told|“It’s fake news,”"},
        {"“These allegations are untrue,” she said.", "she|said|“These allegations are untrue,”"},
        {"“The claims are a total fabrication,” said the firm.", "the firm|said|“The claims are a total fabrication,”"},
        {"The mill said no part of the story was true.", "The mill|said|no part of the story was true"},
        {"The rector said it was a false report.", "The rector|said|it was a false report"},
        {"It said such suggestions were “not supported by the evidence”.",
         "It|said|such suggestions were “not supported by the evidence”"},
        {"“Nonsense,” she said. “The vote was not close.”", "she|said|“Nonsense,” ... “The vote was not close.”"},
        {"“An outright lie,” said the broker.", "the broker|said|“An outright lie,”"},
    };
    for (const Row& row : rows) check_basis(row, DenialBasis::verdict);
}

TEST_CASE("the answer No makes a denial") {
    const Row rows[] = {
        {"“No,” he said.", "he|said|“No,”"},
        {"“Have you spoken to the police?” “No,” said the goalkeeper's agent.", "the goalkeeper's agent|said|“No,”"},
        {"“No. We never met,” said the broker.", "the broker|said|“No. We never met,”"},
        {"“No, I did not take it,” she said.", "she|said|“No, I did not take it,”"},
        {"“Absolutely not,” the bishop said.", "the bishop|said|“Absolutely not,”"},
        {"“Of course not,” the bishop said.", "the bishop|said|“Of course not,”"},
        {"“Never,” said the captain.", "the captain|said|“Never,”"},
        {"Instead, the firm “no” from Lisbon has forced a rethink.", "Lisbon||“no”"},
        {"Asked whether he would resign, he said no.", "he|said|no"},
        {"“(Laughs) No. I want the train back,” she said.", "she|said|“(Laughs) No. I want the train back,”"},
    };
    for (const Row& row : rows) check_basis(row, DenialBasis::answer);
}

TEST_CASE("a negated rejecting cue denies nothing") {
    const Row rows[] = {
        {"The striker did not deny that he had met the rival club.",
         "The striker|did not deny|that he had met the rival club"},
        {"The striker didn't deny meeting the club.", "The striker|didn't deny|meeting the club"},
        {"The agency could neither confirm nor deny the report.",
         "The agency|could neither *confirm nor deny|the report"},
        {"The agency neither confirmed nor denied the report.", "The agency|neither confirmed nor *denied|the report"},
        {"The agency would not confirm or deny the report.", "The agency|would not confirm or *deny|the report"},
        {"She has never denied the affair.", "She|has never denied|the affair"},
        {"He refused to deny the claims.", "He|refused to *deny|the claims"},
        {"The palace declined to deny the rumour.", "The palace|declined to *deny|the rumour"},
        {"The firm stopped short of denying the story.", "The firm|denying|the story"},
        {"The firm has yet to deny the story.", "The firm|deny|the story"},
        {"He walked off without denying the accusation.", "He|denying|the accusation"},
        {"No one denied that the roof leaked.", "No one|denied|that the roof leaked"},
        {"Nobody disputes that the dam is old.", "Nobody|disputes|that the dam is old"},
        {"Neither man denied the charge.", "Neither man|denied|the charge"},
        {"It cannot be denied that prices rose.", "|cannot be *denied|that prices rose"},
        {"The editor did not dismiss the claims.", "The editor|did not dismiss|the claims"},
        {"The editor did not call the report false.", "The editor|did not call|the report false"},
        {"The envoy has not rejected the accusation.", "The envoy|has not rejected|the accusation"},
    };
    for (const Row& row : rows) check_basis(row, DenialBasis::none);
}

TEST_CASE("what is refused or turned down is no claim") {
    const Row rows[] = {
        {"The council denied the hotel a licence and the residents celebrated.",
         "The council|denied|the hotel a licence"},
        {"The tribunal denied him a licence.", "The tribunal|denied|him a licence"},
        {"The judge denied bail.", "The judge|denied|bail"},
        {"A judge denied bail to the brothers on Friday.", "A judge|denied|bail to the brothers"},
        {"Border guards denied them entry.", "Border guards|denied|them entry"},
        {"The island denied access to inspectors.", "The island|denied|access to inspectors"},
        {"The consulate denied her visa.", "The consulate|denied|her visa"},
        {"The court denied the motion.", "The court|denied|the motion"},
        {"The league denied the request for a replay.", "The league|denied|the request for a replay"},
        {"A late goal denied Rovers the title.", "A late goal|denied|Rovers the title"},
        {"She was denied a visa.", "|was denied|She ... a visa"},
        {"The insurer denied him coverage.", "The insurer|denied|him coverage"},
        {"The club rejected the offer.", "The club|rejected|the offer"},
        {"Voters rejected the plan.", "Voters|rejected|the plan"},
        {"Parliament rejected the amendment by two votes.", "Parliament|rejected|the amendment"},
        {"The board rejected a takeover bid.", "The board|rejected|a takeover bid"},
        {"The union rejected calls for a strike.", "The union|rejected|calls for a strike"},
        {"The king rejected the demand.", "The king|rejected|the demand"},
        {"The parole board rejected her appeal.", "The parole board|rejected|her appeal"},
        {"The bill was rejected by the upper house.", "the upper house|was rejected by|The bill"},
        {"The coach dismissed the player as a clown.", "The coach|dismissed|the player as a clown"},
        {"The treasurer dismissed the proposal as too costly.", "The treasurer|dismissed|the proposal as too costly"},
        {"The company dismissed forty workers.", "The company|dismissed|forty workers"},
        {"The judge dismissed the charges.", "The judge|dismissed|the charges"},
        {"A court dismissed the complaint on Monday.", "A court|dismissed|the complaint"},
        {"He rejected an invitation to the dinner.", "He|rejected|an invitation to the dinner"},
        {"Hospitals denied treatment to smokers.", "Hospitals|denied|treatment to smokers"},
        {"The landlord rejected it.", "The landlord|rejected|it"},
        {"She rejected a news channel's proposal for a debate.", "She|rejected|a news channel's proposal for a debate"},
        {"Two states rejected bills painted as unfair.", "Two states|rejected|bills painted as unfair"},
    };
    for (const Row& row : rows) check_basis(row, DenialBasis::none);
}

TEST_CASE("insults, hedged verdicts and words that only look like a no are claims") {
    const Row rows[] = {
        {"The rival called him a liar.", "The rival|called|him a liar"},
        {"She called the minister a fraud.", "She|called|the minister a fraud"},
        {"The critic called the play a mess.", "The critic|called|the play a mess"},
        {"The curator called the painting a fake.", "The curator|called|the painting a fake"},
        {"The chemist said the banknote was fake.", "The chemist|said|the banknote was fake"},
        {"The chemist said the report was based on false data.", "The chemist|said|the report was based on false data"},
        {"The clerk said the report may be false.", "The clerk|said|the report may be false"},
        {"The clerk said the report was not false.", "The clerk|said|the report was not false"},
        {"The clerk said the report was true.", "The clerk|said|the report was true"},
        {"The clerk asked whether the report was false.", "The clerk|asked|whether the report was false"},
        {"Investigators said the claim forms were forged.", "Investigators|said|the claim forms were forged"},
        {"The inquiry said he had made false claims.", "The inquiry|said|he had made false claims"},
        {"The inquiry said the minister was lying.", "The inquiry|said|the minister was lying"},
        {"“No comment,” he said.", "he|said|“No comment,”"},
        {"“No one told us,” he said.", "he|said|“No one told us,”"},
        {"“Nobody,” he said.", "he|said|“Nobody,”"},
        {"“Why not?” she asked.", "she|asked|“Why not?”"},
        {"“Maybe not,” she said.", "she|said|“Maybe not,”"},
        {"“Not a day goes by without a leak,” she said.", "she|said|“Not a day goes by without a leak,”"},
        {"His coach said he knew nothing of it.", "His coach|said|he knew nothing of it"},
        {"The mayor said she had not seen the report.", "The mayor|said|she had not seen the report"},
        {"The miller said the bread was good.", "The miller|said|the bread was good"},
        {"The poll suggests that a false alarm was likely.", "The poll|suggests|that a false alarm was likely"},
        {"Organisers hope the parade will draw ten thousand people.",
         "Organisers|hope|the parade will draw ten thousand people"},
        {"“That is a false alarm,” she said.", "she|said|“That is a false alarm,”"},
        {"“It's not correct to say that,” she said.", "she|said|“It's not correct to say that,”"},
        {"“Never, ever give up,” he said.", "he|said|“Never, ever give up,”"},
        {"They said they expect fake reviews.", "They|said|they expect fake reviews"},
        {"The reporter shot back that nobody had asked.", "The reporter|shot back|that nobody had asked"},
        {"The aide walked back his comments.", "The aide|walked back|his comments"},
        {"“There is a myth out there that he is for the poor,” she said.",
         "she|said|“There is a myth out there that he is for the poor,”"},
        {"“There is no feasible basis or reason to shut it,” he said.",
         "he|said|“There is no feasible basis or reason to shut it,”"},
        {"She hopes the report is false.", "She|hopes|the report is false"},
        {"“Fake flowers,” she said.", "she|said|“Fake flowers,”"},
        {"The actress has sounded off against the idea of a wedding.",
         "The actress|has sounded off|against the idea of a wedding"},
    };
    for (const Row& row : rows) check_basis(row, DenialBasis::none);
}

TEST_CASE("the form tells how much of the content is quoted") {
    struct FormRow {
        Row row;
        Form expected;
    };
    const FormRow rows[] = {
        {{"“We have run out of sandbags,” Leilani Kaawa said.", "Leilani Kaawa|said|“We have run out of sandbags,”"},
         Form::direct},
        {{"“The money,” she said, “was never there.”", "she|said|“The money,” ... “was never there.”"}, Form::direct},
        {{"She called it “a scandal”.", "She|called|it “a scandal”"}, Form::mixed},
        {{"She said the ferry was “a floating coffin” and should be sold.",
          "She|said|the ferry was “a floating coffin” and should be sold"},
         Form::mixed},
        {{"She said the ferry should be sold.", "She|said|the ferry should be sold"}, Form::indirect},
        {{"— I never saw him, said Pilar.", "Pilar|said|I never saw him"}, Form::direct},
    };
    for (const auto& [row, expected] : rows) {
        const std::string sentence = row.text;
        CAPTURE(sentence);
        CHECK(static_cast<int>(read_record(row.text, row.record).form) == static_cast<int>(expected));
    }
}

TEST_CASE("a transcript's turn is direct") {
    Reading reading = read_text("KOVAC: We will not leave.");
    reading.blocks.front().kind = BlockKind::transcript;
    reading.blocks.front().label = {0, 1};
    CHECK((read_records(reading, {"KOVAC|:|We will not leave."}).front().form == Form::direct));
}

TEST_CASE("the type comes from the cue and its complement") {
    struct TypeRow {
        Row row;
        Type expected;
    };
    const TypeRow rows[] = {
        {{"He said he wants to leave.", "He|said|he wants to leave"}, Type::assertion},
        {{"She believes the bridge is safe.", "She|believes|the bridge is safe"}, Type::belief},
        {{"Organisers hope the parade will draw crowds.", "Organisers|hope|the parade will draw crowds"}, Type::belief},
        {{"The shipyard plans to hire sixty welders.", "The shipyard|plans|to hire sixty welders"}, Type::intention},
        {{"He refused to sign.", "He|refused|to sign"}, Type::intention},
        {{"He wants to sign.", "He|wants|to sign"}, Type::intention},
        {{"“To sell now would be folly,” he said.", "he|said|“To sell now would be folly,”"}, Type::assertion},
        {{"He asked that the file be closed.", "He|asked|that the file be closed"}, Type::directive},
        {{"He expressed concern that the dam was weak.", "He|expressed concern|that the dam was weak"}, Type::belief},
        {{"He did not say who would pay.", "He|did not say|who would pay"}, Type::question},
        {{"They agreed to meet in May.", "They|agreed|to meet in May"}, Type::intention},
        {{"They agreed that the road was bad.", "They|agreed|that the road was bad"}, Type::assertion},
        {{"He claimed to be a doctor.", "He|claimed|to be a doctor"}, Type::assertion},
        {{"A juror asked whether the knife had been tested.", "A juror|asked|whether the knife had been tested"},
         Type::question},
        {{"“Where is the money?” she asked.", "she|asked|“Where is the money?”"}, Type::question},
        {{"“Where is the money?” she said.", "she|said|“Where is the money?”"}, Type::assertion},
        {{"She called the plan a stretch.", "She|called|the plan a stretch"}, Type::assertion},
        {{"Rebels accused soldiers of theft.", "Rebels|accused|soldiers of theft"}, Type::assertion},
        {{"He was told to “get used to the bass”.", "|was told|He ... to “get used to the bass”"}, Type::directive},
        {{"The firm expects to earn more.", "The firm|expects|to earn more"}, Type::belief},
        {{"A manager asked a security guard to leave a gate open.",
          "A manager|asked|a security guard to leave a gate open"},
         Type::directive},
        {{"The board asked customers to switch off their heaters.",
          "The board|asked|customers to switch off their heaters"},
         Type::directive},
        {{"Asked who he expected to see in May, Ann Roe smiled.", "|Asked|who he expected to see in May"},
         Type::question},
        {{"The court heard that the man had lied.", "|heard|that the man had lied"}, Type::assertion},
        {{"The board asked for patience.", "The board|asked for|patience"}, Type::directive},
        {{"Hale asked the club for a trade.", "Hale|asked|the club for a trade"}, Type::directive},
        {{"She is convinced that he lied.", "She|is convinced|that he lied"}, Type::belief},
        {{"Mr Hale pleaded guilty to theft and arson.", "Mr Hale|pleaded guilty|to theft and arson"}, Type::assertion},
        {{"The nun urged drivers to slow down.", "The nun|urged|drivers to slow down"}, Type::directive},
        {{"Nurses called for better pay.", "Nurses|called for|better pay"}, Type::directive},
        {{"The pope praised the rescuers.", "The pope|praised|the rescuers"}, Type::judgement},
        {{"The union condemned the raid.", "The union|condemned|the raid"}, Type::judgement},
        {{"Voters rejected the plan.", "Voters|rejected|the plan"}, Type::judgement},
        {{"The singer denied the rumour.", "The singer|denied|the rumour"}, Type::assertion},
        {{"He kept insisting to Wells that it was late.", "He|insisting|to Wells that it was late"}, Type::assertion},
        {{"The office advised drivers to slow down.", "The office|advised|drivers to slow down"}, Type::directive},
        {{"Ann told reporters the plan to close was dead.", "Ann|told|the plan to close was dead"}, Type::assertion},
        {{"He asked anyone who was there to call.", "He|asked|anyone who was there to call"}, Type::directive},
    };
    for (const auto& [row, expected] : rows) {
        const std::string sentence = row.text;
        CAPTURE(sentence);
        CHECK(static_cast<int>(read_record(row.text, row.record).type) == static_cast<int>(expected));
    }
}

TEST_CASE("told X to is a directive when its addressee is known") {
    const Reading reading = read_text("The chief told officers to stand down.");
    RecordMaker make(reading);
    std::vector<Record> records{make("The chief|told|to stand down")};
    records.front().addressee = {3, 4};
    read_claims(reading, english(), {}, records);
    CHECK((records.front().type == Type::directive));
}

TEST_CASE("a content is negated by its main verb alone") {
    struct NegationRow {
        Row row;
        bool expected;
    };
    const NegationRow rows[] = {
        {{"The mayor said she had not seen the report.", "The mayor|said|she had not seen the report"}, true},
        {{"The mayor said that she hadn't seen it.", "The mayor|said|that she hadn't seen it"}, true},
        {{"He said he never went back.", "He|said|he never went back"}, true},
        {{"He said no one was hurt.", "He|said|no one was hurt"}, true},
        {{"He said nobody was hurt.", "He|said|nobody was hurt"}, true},
        {{"He said not a single comma had changed.", "He|said|not a single comma had changed"}, true},
        {{"He said the man who ran the farm was not there.", "He|said|the man who ran the farm was not there"}, true},
        {{"He said there was no danger.", "He|said|there was no danger"}, true},
        {{"He said the plan published on Sunday was not his.", "He|said|the plan published on Sunday was not his"},
         true},
        {{"She vowed not to resign.", "She|vowed|not to resign"}, true},
        {{"“I don't know,” she said.", "she|said|“I don't know,”"}, true},
        {{"“We will not pay. It is theirs,” she said.", "she|said|“We will not pay. It is theirs,”"}, true},
        {{"He said that while he was away, the shop did not open.",
          "He|said|that while he was away, the shop did not open"},
         true},
        {{"The mayor said she had seen the report.", "The mayor|said|she had seen the report"}, false},
        {{"He said the man who had not paid was there.", "He|said|the man who had not paid was there"}, false},
        {{"He said the plan failed because it was not funded.", "He|said|the plan failed because it was not funded"},
         false},
        {{"He said he knew it was not safe.", "He|said|he knew it was not safe"}, false},
        {{"They warn it would not only harm trade but also cost jobs.",
          "They|warn|it would not only harm trade but also cost jobs"},
         false},
        {{"He said that while he had not paid, he was sorry.", "He|said|that while he had not paid, he was sorry"},
         false},
        {{"“We pay. It is not much,” she said.", "she|said|“We pay. It is not much,”"}, false},
        {{"“No,” he said.", "he|said|“No,”"}, false},
        {{"He denied that he had paid.", "He|denied|that he had paid"}, false},
        {{"The zoo said it may not be able to reopen.", "The zoo|said|it may not be able to reopen"}, true},
        {{"“At no time did we leave,” he said.", "he|said|“At no time did we leave,”"}, true},
        {{"He said in no hurry at all that it rained.", "He|said|in no hurry at all that it rained"}, false},
        {{"He did not say that the bridge was safe.", "He|did not say|that the bridge was safe"}, false},
        {{"Nobody said the well was dry.", "Nobody|said|the well was dry"}, false},
        {{"The mayor said that, if it rained, the match might not be played.",
          "The mayor|said|that, if it rained, the match might not be played"},
         true},
    };
    for (const auto& [row, expected] : rows) {
        const std::string sentence = row.text;
        CAPTURE(sentence);
        CHECK(read_record(row.text, row.record).negated == expected);
    }
}

TEST_CASE("hedges stand in the content's main clause or at the cue") {
    struct HedgeRow {
        Row row;
        const char* expected;
    };
    const HedgeRow rows[] = {
        {{"The zoo said the panda may be pregnant.", "The zoo|said|the panda may be pregnant"}, "may"},
        {{"The zoo said the panda might possibly be ill.", "The zoo|said|the panda might possibly be ill"},
         "might / possibly"},
        {{"He said they had probably left.", "He|said|they had probably left"}, "probably"},
        {{"She said rain could fall.", "She|said|rain could fall"}, "could"},
        {{"The firm reportedly denied the claim.", "The firm|denied|the claim"}, "reportedly"},
        {{"The envoy appeared to confirm the deal.", "The envoy|confirm|the deal"}, "appeared to"},
        {{"She said the dam seems to leak.", "She|said|the dam seems to leak"}, "seems to"},
        {{"She said perhaps it was late.", "She|said|perhaps it was late"}, "perhaps"},
        {{"The zoo said it may not be able to reopen.", "The zoo|said|it may not be able to reopen"}, "may"},
        {{"The minister allegedly said the money was gone.", "The minister|said|the money was gone"}, "allegedly"},
        {{"He said the plan probably wouldn't work.", "He|said|the plan probably wouldn't work"}, "probably"},
        {{"He said the vote is in May.", "He|said|the vote is in May"}, ""},
        {{"He said he appeared in court.", "He|said|he appeared in court"}, ""},
        {{"He said he stayed because it may rain.", "He|said|he stayed because it may rain"}, ""},
        {{"He said the zoo was shut.", "He|said|the zoo was shut"}, ""},
        {{"She said it was a seemingly random choice.", "She|said|it was a seemingly random choice"}, ""},
        {{"They said they were more likely to stay.", "They|said|they were more likely to stay"}, ""},
    };
    for (const auto& [row, expected] : rows) {
        const std::string sentence = row.text;
        CAPTURE(sentence);
        const Reading reading = read_text(row.text);
        const std::vector<Record> records = read_records(reading, {row.record});
        CHECK(texts(reading, records.front().hedges) == expected);
    }
}

TEST_CASE("a record stands inside the smallest content that holds its cue and content") {
    const Reading reading =
        read_text("The vet said the owner had told her that the boy believed the cat was asleep. He left.");
    const std::vector<Record> records =
        read_records(reading, {"the boy|believed|the cat was asleep",
                               "The vet|said|the owner had told her that the boy believed the cat was asleep",
                               "the owner|had told|that the boy believed the cat was asleep"});
    CHECK(records[0].parent == none);
    CHECK(records[1].parent == 0);
    CHECK(records[2].parent == 1);
}

TEST_CASE("a shared source survives the sorting of records") {
    const Reading reading = read_text("Ann said it rained. “It poured.”");
    RecordMaker make(reading);
    std::vector<Record> records{make("||“It poured.”"), make("Ann|said|it rained")};
    records[0].shares_source_with = 1;
    order_and_nest(records);
    CHECK(records[1].shares_source_with == 0);
    CHECK(records[0].shares_source_with == none);
}

TEST_CASE("links say which record denies, rebuts, confirms or repeats which") {
    struct LinkRow {
        const char* text;
        std::vector<std::string> records;
        const char* expected;
    };
    const LinkRow rows[] = {
        // by shared words
        {"The union says the pilot was asleep. The airline denied that the pilot was asleep.",
         {"The union|says|the pilot was asleep", "The airline|denied|that the pilot was asleep"},
         "1 denies 0 (pilot asleep)"},
        {"The airline denied that the pilot was asleep. Pay is low. The union had said the pilot was asleep.",
         {"The airline|denied|that the pilot was asleep", "The union|had said|the pilot was asleep"},
         "0 denies 1 (pilot asleep)"},
        {"The paper said Ida Holm sold the farm. Ida Holm denied that the deeds of Ida Holm were lost.",
         {"The paper|said|Ida Holm sold the farm", "Ida Holm|denied|that the deeds of Ida Holm were lost"},
         ""},
        {"The union says the pilot was asleep. The airline denied that the plane was full.",
         {"The union|says|the pilot was asleep", "The airline|denied|that the plane was full"},
         ""},
        {"The airline says the pilot was asleep. The airline denied that the pilot was asleep on Friday.",
         {"The airline|says|the pilot was asleep", "The airline|denied|that the pilot was asleep on Friday"},
         ""},
        {"Rivals said the firm had copied the engine design. The firm said it had won. The firm rejected the "
         "accusation that it copied the engine.",
         {"Rivals|said|the firm had copied the engine design", "The firm|said|it had won",
          "The firm|rejected|the accusation that it copied the engine"},
         "2 denies 0 (copied engine)"},
        // by pointing
        {"The union says the pilot was asleep. The airline denied it.",
         {"The union|says|the pilot was asleep", "The airline|denied|it"},
         "1 denies 0 (it)"},
        {"The union says the pilot was asleep, but the airline rejected the claim.",
         {"The union|says|the pilot was asleep", "the airline|rejected|the claim"},
         "1 denies 0 (the claim)"},
        {"The paper said the mill would close. The mill said the report was false.",
         {"The paper|said|the mill would close", "The mill|said|the report was false"},
         "1 denies 0 (the report)"},
        {"The paper said the mill would close. It rained. It snowed. The mill called the report false.",
         {"The paper|said|the mill would close", "The mill|called|the report false"},
         "1 denies 0 (the report)"},
        {"The paper said the mill would close. It rained. It snowed. It blew. It hailed. The mill called the report "
         "false.",
         {"The paper|said|the mill would close", "The mill|called|the report false"},
         ""},
        {"The mill said it would close. The mill denied the reports.",
         {"The mill|said|it would close", "The mill|denied|the reports"},
         ""},
        {"The paper said the mill would close. He denied it.",
         {"The paper|said|the mill would close", "He|denied|it"},
         "1 denies 0 (it)"},
        // replies
        {"The guard said the safe was open. “That is a lie,” the manager said.",
         {"The guard|said|the safe was open", "the manager|said|“That is a lie,”"},
         "1 denies 0 (That)"},
        {"The historian argued that the draft saved the talks. It was long. It was read. The typist dismissed the "
         "argument.",
         {"The historian|argued|that the draft saved the talks", "The typist|dismissed|the argument"},
         "1 denies 0 (the argument)"},
        {"The lawyer said he had an alibi. It rained. The department disputes that account.",
         {"The lawyer|said|he had an alibi", "The department|disputes|that account"},
         "1 denies 0 (that account)"},
        {"The keeper said the striker dived. But the striker denied cheating.",
         {"The keeper|said|the striker dived", "the striker|denied|cheating"},
         "1 denies 0 (But)"},
        {"The mill denied dumping oil after the paper reported that fish had died.",
         {"The mill|denied|dumping oil", "the paper|reported|that fish had died"},
         "0 denies 1 (after)"},
        {"“It is lying,” the mate said. “No,” the captain said.",
         {"the mate|said|“It is lying,”", "the captain|said|“No,”"},
         "1 denies 0 (No)"},
        {"“It is lying,” the mate said. “Absolutely not,” the captain said.",
         {"the mate|said|“It is lying,”", "the captain|said|“Absolutely not,”"},
         "1 denies 0 (not)"},
        {"“It is lying,” the mate said. “The answer is no,” the captain said.",
         {"the mate|said|“It is lying,”", "the captain|said|“The answer is no,”"},
         ""},
        {"“Is it lying?” the mate asked. “No,” the captain said.",
         {"the mate|asked|“Is it lying?”", "the captain|said|“No,”"},
         ""},
        {"Pals said the pair had wed. The star denied it. She said it was a party. Her agent rejected the rumour.",
         {"Pals|said|the pair had wed", "The star|denied|it", "She@The star|said|it was a party",
          "Her agent|rejected|the rumour"},
         "1 denies 0 (it); 2 rebuts 0 (denied); 3 denies 0 (the rumour)"},
        {"The bank rejected claims that it had hidden losses.",
         {"The bank|rejected|claims that it had hidden losses", "|claims|that it had hidden losses"},
         "0 denies 1 (claims)"},
        {"The bank rejected claims that it had hidden losses. “That is a lie,” the bank said.",
         {"The bank@Bank|rejected|claims that it had hidden losses", "|claims|that it had hidden losses",
          "the bank@Bank|said|“That is a lie,”"},
         "0 denies 1 (claims); 2 denies 1 (That)"},
        {"Parents had complained of odd marks. The head denied that complaints were lost.",
         {"Parents|had complained|of odd marks", "The head|denied|that complaints were lost"},
         ""},
        {"Mill to close three sheds, owner says\n\nThe sheds are old. The owner, Per Dahl, said that three of the "
         "sheds would shut.",
         {"owner@Dahl|says|Mill to close three sheds",
          "The owner, Per Dahl@Dahl|said|that three of the sheds would shut"},
         "1 repeats 0"},
        {"The council said the road is safe, a claim residents dispute.",
         {"The council|said|the road is safe", "residents|dispute|a claim"},
         "1 denies 0 (a claim)"},
        {"The union said 600 had walked out. It rained. The firm disputed that figure.",
         {"The union|said|600 had walked out", "The firm|disputed|that figure"},
         "1 denies 0 (that figure)"},
        {"A doctor said he had treated four wounds. The army denied the doctor's account.",
         {"A doctor|said|he had treated four wounds", "The army|denied|the doctor's account"},
         "1 denies 0 (doctor)"},
        {"A source said Kapur had quit. “Jay is family. There is no truth to these rumours,” his agent said.",
         {"A source|said|Kapur had quit", "his agent|said|“Jay is family. There is no truth to these rumours,”"},
         "1 denies 0 (these rumours)"},
        {"The lender had reported a loss. “Nonsense,” the owner said.",
         {"The lender|had reported|a loss", "the owner|said|“Nonsense,”"},
         "1 denies 0 (Nonsense)"},
        {"Mayor denies bribe\n\nThe mayor, Ann Lee, denied taking money. She denied the story.",
         {"Mayor@Lee|denies|bribe", "The mayor, Ann Lee@Lee|denied|taking money", "She@Lee|denied|the story"},
         "1 repeats 0"},
        // by what the pointer is and what stands between
        {"The clerk argued that the vote was void. It rained. Others noted that it was close. The mayor dismissed the "
         "argument.",
         {"The clerk|argued|that the vote was void", "Others|noted|that it was close",
          "The mayor|dismissed|the argument"},
         "2 denies 0 (the argument)"},
        {"The sister alleged that he was told to be ill. She added that he had refused money. Asked about the "
         "sister's remarks, the major called them false.",
         {"The sister@Sister|alleged|that he was told to be ill", "She@Sister|added|that he had refused money",
          "the major|called|them false"},
         "2 denies 0 (sister)"},
        {"Rivals said the firm had copied the engine. The firm said fuel is dear. The firm denied that it leaks.",
         {"Rivals|said|the firm had copied the engine", "The firm|said|fuel is dear", "The firm|denied|that it leaks"},
         ""},
        {"Critics say the dam will flood three villages. The company says no village will be flooded.",
         {"Critics|say|the dam will flood three villages", "The company|says|no village will be flooded"},
         "1 rebuts 0 (village flooded)"},
        {"The aide said cash was moved. The minister rejected the accusation. The aide denies stealing.",
         {"The aide@Aide|said|cash was moved", "The minister|rejected|the accusation", "The aide@Aide|denies|stealing"},
         "1 denies 0 (the accusation)"},
        // what a denial goes on to say
        {"The neighbour claims he threatened her. Salazar denied it, saying that he never threatened her.",
         {"The neighbour|claims|he threatened her", "Salazar@Salazar|denied|it",
          "Salazar@Salazar|saying|that he never threatened her"},
         "1 rebuts 0 (denied); 2 denies 0 (it)"},
        {"The neighbour claims he threatened her. Salazar denied it. The vicar said that it was cold.",
         {"The neighbour|claims|he threatened her", "Salazar@Salazar|denied|it", "The vicar|said|that it was cold"},
         "1 denies 0 (it)"},
        // by address
        {"Senator Amy Roth said the dam was cracked. Officials met on Sunday. The engineers called Roth's remarks "
         "false.",
         {"Senator Amy Roth|said|the dam was cracked", "The engineers|called|Roth's remarks false"},
         "1 denies 0 (Roth)"},
        {"Senator Amy Roth said the dam was cracked. The engineers called Lund's remarks false.",
         {"Senator Amy Roth|said|the dam was cracked", "The engineers|called|Lund's remarks false"},
         ""},
        // the claim inside the denial
        {"The bank rejected a regulator's claim that it had hidden losses.",
         {"The bank|rejected|a regulator's claim that it had hidden losses",
          "a regulator's|claim|that it had hidden losses"},
         "0 denies 1 (a regulator's claim)"},
        // by a sentence that says so
        {"The envoy noted that nothing had changed. This statement serves as a direct rebuttal to Anna Lind, who "
         "suggested that Norway had given in.",
         {"The envoy|noted|that nothing had changed", "who@Lind|suggested|that Norway had given in"},
         "0 rebuts 1 (This statement serves as a direct rebuttal)"},
        {"The ministry dismissed claims that the fleet would sail. The envoy confirmed that bases are shut. This "
         "firm denial follows a briefing where generals implied a breakthrough.",
         {"The ministry|dismissed|claims that the fleet would sail", "The envoy|confirmed|that bases are shut",
          "generals|implied|a breakthrough"},
         "0 denies 2 (This firm denial follows)"},
        {"The mill denied a leak because the owner believes that talks go on.",
         {"The mill|denied|a leak", "the owner|believes|that talks go on"},
         ""},
        // by contradiction
        {"About 600 had stopped work by noon, the league claimed. The operator put the figure at 250.",
         {"the league|claimed|About 600 had stopped work by noon", "The operator|put|the figure at 250"},
         "1 rebuts 0 (the figure)"},
        {"Witnesses said soldiers had fired on the crowd. The army said soldiers had not fired on the crowd.",
         {"Witnesses|said|soldiers had fired on the crowd", "The army|said|soldiers had not fired on the crowd"},
         "1 rebuts 0 (soldiers fired crowd)"},
        {"Witnesses said soldiers had fired on the crowd. The army said soldiers had not slept in the barracks.",
         {"Witnesses|said|soldiers had fired on the crowd", "The army|said|soldiers had not slept in the barracks"},
         ""},
        {"The league claimed a victory. The operator put the figure at 250.",
         {"The league|claimed|a victory", "The operator|put|the figure at 250"},
         ""},
        // confirmations
        {"A neighbour said the barn burned down at noon. Police confirmed that the barn burned down.",
         {"A neighbour|said|the barn burned down at noon", "Police|confirmed|that the barn burned down"},
         "1 confirms 0 (barn burned)"},
        {"The US said Iran was behind the raid. It rained. Britain backed the US account.",
         {"The US@US|said|Iran was behind the raid", "Britain|backed|the US account"},
         "1 confirms 0 (US)"},
        {"The brother said the lights were out on the corner. A witness also said the corner lights were out.",
         {"The brother|said|the lights were out on the corner", "A witness|also said|the corner lights were out"},
         "1 confirms 0 (corner lights)"},
        {"The brother said the lights were out. He also said the lights were new.",
         {"The brother@B|said|the lights were out", "He@B|also said|the lights were new"},
         ""},
        {"The brother said the lights were out. Britain backed the team.",
         {"The brother|said|the lights were out", "Britain|backed|the team"},
         ""},
        {"A neighbour said the barn burned down. Police confirmed the report.",
         {"A neighbour|said|the barn burned down", "Police|confirmed|the report"},
         "1 confirms 0 (the report)"},
        // repeats
        {"Study says seals remember faces\n\nSeals know the faces of wardens, according to a study made in Chile.",
         {"Study|says|seals remember faces", "a study made in Chile|according to|Seals know the faces of wardens"},
         "1 repeats 0"},
        {"Minister promises new flats\n\nThe minister, Ada Quek, said that flats would come. She said that a new grant "
         "would help.",
         {"Minister@Quek|promises|new flats", "The minister, Ada Quek@Quek|said|that flats would come",
          "She@Quek|said|that a new grant would help"},
         "1 repeats 0"},
        {"“I concede nothing”\n\nThe poll was close. “They lied. I concede nothing,” the magnate said.",
         {"||“I concede nothing”", "the magnate|said|“They lied. I concede nothing,”"},
         "1 repeats 0"},
        {"“I concede nothing,” the judge said. It rained. “I concede nothing,” the magnate said.",
         {"the judge|said|“I concede nothing,”", "the magnate|said|“I concede nothing,”"},
         ""},
        {"Norway Denies Base Access\n\nNorway Denies Base Access to keep out of the war. It held talks. Norway "
         "Denies Base Access despite threats.",
         {"Norway|Denies|Base Access", "Norway|Denies|Base Access", "Norway|Denies|Base Access"},
         "1 repeats 0; 2 repeats 0"},
        {"Farmer says drone frightened prize bull\n\nThe bull ran. The farmer, Per Dahl, said a drone had frightened "
         "his prize bull.",
         {"Farmer@Dahl|says|drone frightened prize bull",
          "The farmer, Per Dahl@Dahl|said|a drone had frightened his prize bull"},
         "1 repeats 0"},
        {"Farmer says drone frightened prize bull\n\nThe bull ran. A vet said the prize bull was fine.",
         {"Farmer@Dahl|says|drone frightened prize bull", "A vet|said|the prize bull was fine"},
         ""},
        {"Ferry firm warns of delays\n\nSailings will run late all week. Norrøna Lines warned passengers on Monday "
         "that "
         "they would wait for hours.",
         {"Ferry firm@Norrøna Lines|warns|of delays",
          "Norrøna Lines@Norrøna Lines|warned|that they would wait for hours"},
         "1 repeats 0"},
        {"Council to cut library hours\n\nThe council said on Monday that it would open its libraries for fewer hours.",
         {"Council@Council|to cut|library hours",
          "The council@Council|said|that it would open its libraries for fewer hours"},
         "1 repeats 0"},
        {"The mayor accused him of “turning up for the funeral”. The manager denied that.",
         {"The mayor|accused|him of “turning up for the funeral”", "The manager|denied|that"},
         ""},
        {"The mayor accused him of taking bribes. The manager denied that.",
         {"The mayor|accused|him of taking bribes", "The manager|denied|that"},
         "1 denies 0 (that)"},
        {"The union says the pilot was asleep. The airline denied a charge.",
         {"The union|says|the pilot was asleep", "The airline|denied|a charge"},
         ""},
        {"A neighbour said the barn burned down. Police could not confirm the report.",
         {"A neighbour|said|the barn burned down", "Police|could not confirm|the report"},
         ""},
        {"The paper said the mill would close. “It was a long day.” The mill denied the accusations.",
         {"The paper|said|the mill would close", "@Rolf||“It was a long day.”", "The mill|denied|the accusations"},
         "2 denies 0 (the accusations)"},
        {"Lund said the dam was cracked. The engineers rejected Lund's claim that fish had died.",
         {"Lund|said|the dam was cracked", "The engineers|rejected|Lund's claim that fish had died"},
         ""},
    };
    for (const LinkRow& row : rows) {
        CAPTURE(std::string(row.text));
        const Reading reading = read_text(row.text);
        CHECK(links_of(reading, read_records(reading, row.records)) == row.expected);
    }
}

namespace {

/// The outermost record of a text as "addressee | medium", after a full reading.
std::string circumstances_of(const std::string& text) {
    static const Extractor extractor;
    for (const Attribution& each : extractor.extract(text).attributions) {
        if (!each.parent) return text_of(each.addressee, text) + " | " + text_of(each.medium, text);
    }
    return "no record";
}

/// The chain of sources from the outermost record inwards, joined by " > ".
std::string nesting_of(const std::string& text) {
    static const Extractor extractor;
    const Article article = extractor.extract(text);
    std::string chain;
    std::optional<std::uint32_t> outer;
    for (std::uint32_t i = 0; i < article.attributions.size(); ++i) {
        const Attribution& each = article.attributions[i];
        if (each.parent != outer) continue;
        chain += (chain.empty() ? "" : " > ") + text_of(each.source, text);
        outer = i;
    }
    return chain;
}

}  // namespace

TEST_CASE("who is told, and by what") {
    struct CircumstanceRow {
        const char* text;
        const char* expected;
    };
    const CircumstanceRow rows[] = {
        {"The clerk told reporters in a statement on Friday that the vote would be recounted.",
         "reporters | a statement"},
        {"“We are closing,” the owner told the Gazette in an email.", "the Gazette | an email"},
        {"The senator wrote on Twitter that he would not stand.", " | Twitter"},
        {"In an interview with Radio Nord, the president said talks had failed.", " | an interview"},
        {"The bank said in a filing to the exchange that losses had doubled.", " | a filing"},
        {"Speaking to MPs, the chancellor said growth might slow.", "MPs | "},
        {"She assured parents that the school was safe.", "parents | "},
        {"The minister told farmers the subsidy would end.", "farmers | "},
        {"The club announced on its website that the match was off.", " | its website"},
        {"Reporters were told that the king was ill.", "Reporters | "},
        {"The committee was told by the auditor that funds were missing.", "The committee | "},
        {"“It is not true,” she said on Facebook.", " | Facebook"},
        {"“Sit down,” said the man.", " | "},
        {"“Sit down,” the man said in Lagos.", " | "},
        {"The vicar said that the roof leaks.", " | "},
        {"“I never met him,” said Tom Barker.", " | "},
        {"“That figure is wrong,” said the mayor of Gdansk.", " | "},
        {"The singer told her followers on Instagram that the tour was off.", "her followers | Instagram"},
        {"The manager assured fans in a video message that he would stay.", "fans | a video message"},
        {"The clerk told the inquiry by video link that the files had been burned.", "the inquiry | video link"},
        {"The prosecutor, in a court filing, said the phone had been wiped.", " | a court filing"},
        {"Speaking on Radio Uganda on Monday, the bishop urged voters to stay calm.", " | Radio Uganda"},
        {"The senator told Fox News that she might run.", "Fox News | "},
        {"The chairman wrote to shareholders that the dividend would be cut.", "shareholders | "},
        {"The firm denied in a statement on Monday that it had cut safety checks.", " | a statement"},
        {"The minister denied to reporters that he had resigned.", "reporters | "},
    };
    for (const CircumstanceRow& row : rows) {
        const std::string text = row.text;
        CAPTURE(text);
        CHECK(circumstances_of(text) == row.expected);
    }
}

TEST_CASE("records nest three deep") {
    struct NestingRow {
        const char* text;
        const char* expected;
    };
    const NestingRow rows[] = {
        {"The spokeswoman said the minister had told her that the report claimed the dam was safe.",
         "The spokeswoman > the minister > the report"},
        {"“The general told us that his men had heard the rebels say they would surrender,” the mayor told the BBC.",
         "the mayor > The general > the rebels"},
        {"The lawyer said her client denied that he had told police that the gun was his.",
         "The lawyer > her client > he"},
        {"Police said a witness had told them that the driver said he had fallen asleep.",
         "Police > a witness > the driver"},
        {"The vet said the cat was asleep.", "The vet"},
    };
    for (const NestingRow& row : rows) {
        const std::string text = row.text;
        CAPTURE(text);
        CHECK(nesting_of(text) == row.expected);
    }
}
