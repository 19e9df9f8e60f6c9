// The stage `attribution`, through the whole extractor: which source, cue and content a sentence yields.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <quoth/quoth.hpp>

namespace {

const quoth::Extractor& extractor() {
    static const quoth::Extractor english;
    return english;
}

/// The records as lines of "source | cue | content", "-" where there is none; nested ones begin with ">".
std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    const quoth::Article article = extractor().extract(text);
    for (const quoth::Attribution& a : article.attributions) {
        const auto part = [text](const quoth::Spans& spans) { return spans.empty() ? "-" : text_of(spans, text); };
        std::string line = a.parent ? "> " : "";
        line += part(a.source);
        line += " | ";
        line += part(a.cue);
        line += " | ";
        line += part(a.content);
        lines.push_back(std::move(line));
    }
    return lines;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) {
        text += line;
        text += '\n';
    }
    return text;
}

struct Case {
    std::string text;
    std::vector<std::string> lines;
};

void check(const std::vector<Case>& cases) {
    for (const Case& each : cases) {
        CAPTURE(each.text);
        CHECK(joined(lines_of(each.text)) == joined(each.lines));
    }
}

TEST_CASE("a quotation before, after and around its cue is the content with its marks") {
    check({
        {"\"The pier is closed,\" Ines Calder said.", {"Ines Calder | said | \"The pier is closed,\""}},
        {"\"The pier is closed,\" said Ines Calder.", {"Ines Calder | said | \"The pier is closed,\""}},
        {"Ines Calder said: \"The pier is closed.\"", {"Ines Calder | said | \"The pier is closed.\""}},
        {"“The pier,” said Ines Calder, “is closed for good.”",
         {"Ines Calder | said | “The pier,” “is closed for good.”"}},
        {"“The pier is closed,” she said. “It will stay closed.”",
         {"she | said | “The pier is closed,” “It will stay closed.”"}},
    });
}

TEST_CASE("a label before a colon, a name behind a dash and a signature below say whose a quotation is") {
    check({
        {"The two disagreed.\n\nCalder: \"The pier is closed for good.\" Rossi: \"It will open again in May.\"",
         {"Calder | : | \"The pier is closed for good.\"", "Rossi | : | \"It will open again in May.\""}},
        {"The two disagreed.\n\nDeputy Mayor Ines Calder (Alba): \"The pier is closed for good.\"",
         {"Deputy Mayor Ines Calder (Alba) | : | \"The pier is closed for good.\""}},
        {"The two disagreed.\n\nInes Calder (Alba) on the pier that signed off her term: \"The pier is closed for "
         "good.\"",
         {"Ines Calder (Alba) | : | \"The pier is closed for good.\""}},
        {"The two agreed.\n\nInes Calder and Tomas Rossi: \"The pier is closed for good.\"",
         {"Ines Calder and Tomas Rossi | : | \"The pier is closed for good.\""}},
        {"Ex-mayor breaks silence on pier: \"It was a mistake\"\n\nThe pier is old.",
         {"Ex-mayor | : | \"It was a mistake\""}},
        {"The pier is old.\n\n\"The pier is closed for good. It was too old.\" - Ines Calder",
         {"Ines Calder | - | \"The pier is closed for good. It was too old.\""}},
        {"The pier is old.\n\n\"The pier is closed for good. It was too old.\"\n\n- Ines Calder, the mayor of Alba.",
         {"Ines Calder, the mayor of Alba | - | \"The pier is closed for good. It was too old.\""}},
    });
}

TEST_CASE("a quotation that a few words lead to goes on with the one before") {
    check({
        {"“The pier was meant for ships,” Calder said. Instead, “it is where gulls sleep.”",
         {"Calder | said | “The pier was meant for ships,” Instead, “it is where gulls sleep.”"}},
        {"“The pier was meant for ships,” Calder said. Nobody believed that “it is where gulls sleep.”",
         {"Calder | said | “The pier was meant for ships,”", "Nobody | believed | that “it is where gulls sleep.”"}},
    });
}

TEST_CASE("a comma inside of a quotation's end parts what follows as one behind it does") {
    check({
        {"Calder called the plan a \"costly toy,\" adding that the pier was a ruin.",
         {"Calder | adding | that the pier was a ruin", "Calder | called | the plan a \"costly toy,\""}},
        {"Calder called the plan a \"costly toy\", adding that the pier was a ruin.",
         {"Calder | adding | that the pier was a ruin", "Calder | called | the plan a \"costly toy\""}},
    });
}

TEST_CASE("the title of a programme behind a tag is no part of the quotation") {
    check({
        {"“The pier is closed for good,” Calder said in May on the podcast “What the Tide Left.”",
         {"Calder | said | “The pier is closed for good,”"}},
        {"\"The pier is closed for good,\" Calder said on \"The Harbour Hour.\" \"We did what we could.\"",
         {"Calder | said | \"The pier is closed for good,\" \"We did what we could.\""}},
    });
}

TEST_CASE("a clause after its cue keeps its 'that' and loses the full stop") {
    check({
        {"The harbour office said that the pier would be closed in June.",
         {"The harbour office | said | that the pier would be closed in June"}},
        {"Officials say the pier will reopen next year.", {"Officials | say | the pier will reopen next year"}},
    });
}

TEST_CASE("the day between a cue and its content is part of neither, and takes no article away") {
    check({
        {"The minister said Monday the company would close.", {"The minister | said | the company would close"}},
        {"Lee stated on Sunday the police was ready.", {"Lee | stated | the police was ready"}},
        {"Mr. Poe told reporters Tuesday the bridge was shut.", {"Mr. Poe | told | the bridge was shut"}},
        {"Police said in a statement on Friday the man had fled.", {"Police | said | the man had fled"}},
        {"The group said Friday a deal was near.", {"The group | said | a deal was near"}},
    });
}

TEST_CASE("a mark that belongs to a number ends a content") {
    check({
        {"The bank said sales fell 3.2%.", {"The bank | said | sales fell 3.2%"}},
        {"The rise, she said, would be 5%.", {"she | said | The rise would be 5%"}},
    });
}

TEST_CASE("what opens a sentence before a tag isn't said where the tag leads to a whole utterance") {
    check({
        {"Meanwhile, Lee said, “There was no attack.”", {"Lee | said | “There was no attack.”"}},
        {"Wiping his brow, Paul Hale said, “The rain will come.”", {"Paul Hale | said | “The rain will come.”"}},
        {"The pier, Lee said, “is shut.”", {"Lee | said | The pier “is shut.”"}},
    });
}

TEST_CASE("of what stands before 'what he called' only 'what' is content") {
    check({{"The mayor left the town to avoid what he called “gossip”.", {"he | called | what “gossip”"}}});
}

TEST_CASE("a content keeps the negation of its infinitive") {
    check({
        {"The mayor told residents not to drink the water.", {"The mayor | told | not to drink the water"}},
        {"The coach told Ann Poe never to call again.", {"The coach | told | never to call again"}},
    });
}

TEST_CASE("an alleged thing is none that somebody alleged") {
    check({
        {"Members of an alleged gang have been arrested.", {}},
        {"Hale's alleged drinking was in the news.", {}},
    });
}

TEST_CASE("what is quoted as somebody's words is his, not the paper's") {
    check({{"The Echo quoted Anna Bell as saying that the pier would close.",
            {"Anna Bell | saying | that the pier would close"}}});
}

TEST_CASE("a clause in front of what is said belongs to it, the main verb around a relative clause doesn't") {
    check({
        {"The club said if fans attack the bus, the match will stop.",
         {"The club | said | if fans attack the bus, the match will stop"}},
        {"A clerk who said he would quit was dismissed on Monday.", {"who | said | he would quit"}},
        {"Police denied that the mayor was held or questioned at the station.",
         {"Police | denied | that the mayor was held or questioned at the station"}},
    });
}

TEST_CASE("what opens a sentence, and 'both' behind two names, are no part of a source") {
    check({
        {"Then officials denied the claim.", {"officials | denied | the claim"}},
        {"But lawyers for Jake Poe said it was over.", {"lawyers for Jake Poe | said | it was over"}},
        {"Joan Hull and Tom Moss both said the road was shut.", {"Joan Hull and Tom Moss | said | the road was shut"}},
    });
}

TEST_CASE("the cue takes its auxiliaries and adverbs, the source its title") {
    check({
        {"Mayor Ines Calder has also acknowledged that the repairs were late.",
         {"Mayor Ines Calder | has also acknowledged | that the repairs were late"}},
    });
}

TEST_CASE("according to stands after or before its content") {
    check({
        {"The pier will be closed, according to the harbour office.",
         {"the harbour office | according to | The pier will be closed"}},
        {"According to the harbour office, the pier will be closed.",
         {"the harbour office | According to | the pier will be closed"}},
    });
}

TEST_CASE("a cue before its source, set off by commas, parts its content or follows it") {
    check({
        {"The pier, said the mayor, will be closed in May.", {"the mayor | said | The pier will be closed in May"}},
        {"But, said Mr Calder, the board must decide who pays.",
         {"Mr Calder | said | But the board must decide who pays"}},
        {"The toll, say critics, hurts the poor.", {"critics | say | The toll hurts the poor"}},
        {"The pier is safe, insists the mayor.", {"the mayor | insists | The pier is safe"}},
        {"Student Roy Calder found the coins in a drawer, reports the Alba Post.",
         {"the Alba Post | reports | Student Roy Calder found the coins in a drawer"}},
        {"The pier is closed, says Ines Calder, head of the port.",
         {"Ines Calder, head of the port | says | The pier is closed"}},
        {"The mayor of Alba, claims the pier is safe.", {"The mayor of Alba | claims | the pier is safe"}},
        {"The mayor, a former teacher, said the pier was closed.",
         {"The mayor, a former teacher | said | the pier was closed"}},
    });
}

TEST_CASE("what a tag inside of a clause says of day, hearer and medium is no part of the clause") {
    check({
        {"The tunnel, the operator said on Friday, would stay shut.",
         {"the operator | said | The tunnel would stay shut"}},
        {"The vaccine, the agency said in a notice, is safe.", {"the agency | said | The vaccine is safe"}},
        {"The drone, a witness told the inquiry, was never found.", {"a witness | told | The drone was never found"}},
        {"But the strike, the union wrote on Facebook, has not begun.",
         {"the union | wrote | the strike has not begun"}},
        {"She opened the trial, which according to the clerk may last a year.",
         {"the clerk | according to | which may last a year"}},
    });
}

TEST_CASE("a relative clause of who hears it is no part of the content") {
    check({
        {"The minister told a panel that is looking into the fire that the pumps were old.",
         {"The minister | told | that the pumps were old"}},
        {"The club said in a letter that was leaked on Monday that it would appeal.",
         {"The club | said | that it would appeal"}},
        {"The mayor told reporters that was not true.", {"The mayor | told | that was not true"}},
    });
}

TEST_CASE("a content doesn't end behind 'that'") {
    check({{"The singer denied reports that, after the show, she had fainted.",
            {"The singer | denied | reports that, after the show, she had fainted",
             "> - | reports | that, after the show, she had fainted"}}});
}

TEST_CASE("an utterance that goes on over paragraphs has the tag of its last one") {
    check({
        {"Lee Parr met voters.\n\n“One bridge is old.\n\n“Two are older.\n\n“All must go,” Ann Dale said.",
         {"Ann Dale | said | “One bridge is old.\n\n“Two are older.\n\n“All must go,”"}},
        {"“We were late. It was a bad day.”\n\n“We fought back,” said the captain.",
         {"- | - | “We were late. It was a bad day.”", "the captain | said | “We fought back,”"}},
    });
}

TEST_CASE("three words behind a colon are an utterance") {
    check({{"The chef rejected the claims in a post: “It never happened.”",
            {"The chef | rejected | the claims", "- | - | “It never happened.”"}}});
}

TEST_CASE("whom 'according to' names may have an apposition or a relative clause before the content") {
    check({
        {"According to Ines Calder, who was hired last year, the pier would open in May.",
         {"Ines Calder, who was hired last year | According to | the pier would open in May"}},
        {"According to the mayor, a former teacher, the pier will open in May.",
         {"the mayor, a former teacher | According to | the pier will open in May"}},
        {"According to a statement signed by the spokesman, Roy Calder, the man was a tailor.",
         {"a statement signed by the spokesman, Roy Calder | According to | the man was a tailor"}},
        {"According to Ines Calder, 34, the pier is closed.", {"Ines Calder, 34 | According to | the pier is closed"}},
        {"According to the mayor, the pier, built in 1920, is unsafe.",
         {"the mayor | According to | the pier, built in 1920, is unsafe"}},
        {"According to the mayor, nets, ropes and boats are sold.",
         {"the mayor | According to | nets, ropes and boats are sold"}},
    });
}

TEST_CASE("what a court hears, or is told, has no source, and who hears is no part of it") {
    check({
        {"Driver fled after crash, inquest hears\n\nThe road was shut.", {"- | hears | Driver fled after crash"}},
        {"The court heard the driver had slept for two hours.", {"- | heard | the driver had slept for two hours"}},
        {"The man was driving a stolen car, the jury at Alba Crown Court was told.",
         {"- | was told | The man was driving a stolen car"}},
        {"The man was driving a stolen car, an inquest heard.", {"- | heard | The man was driving a stolen car"}},
        {"Alba Crown Court heard that Calder had lied.", {"- | heard | that Calder had lied"}},
    });
}

TEST_CASE("who is quoted as saying something says it") {
    check({
        {"Speaking on the radio after the match, manager Ines Calder was quoted as saying: \"It is a tough one.\"",
         {"manager Ines Calder | was quoted as saying | \"It is a tough one.\""}},
        {"The mayor was quoted as saying that the pier was safe.",
         {"The mayor | was quoted as saying | that the pier was safe"}},
        {"\"It is a tough one to take,\" Calder was quoted as saying.",
         {"Calder | was quoted | \"It is a tough one to take,\""}},
    });
}

TEST_CASE("'as per' is a cue, 'per' alone is none; correspondents gather that something is so, crowds gather") {
    check({
        {"As per reports, the death toll has passed 1,200.", {"reports | As per | the death toll has passed 1,200"}},
        {"The pier costs 90 cents per visitor.", {}},
        {"Our correspondent gathered that the man had joined the police.",
         {"Our correspondent | gathered | that the man had joined the police"}},
        {"Thousands gathered in the square on Monday.", {}},
    });
}

TEST_CASE("an item's bullet is no part of what it says") {
    check({
        {"• The pier is closed, the mayor said.", {"the mayor | said | The pier is closed"}},
        {"• “The pier is closed for good,” she said.", {"she | said | “The pier is closed for good,”"}},
        {"• Odell says the pier is closed.", {"Odell | says | the pier is closed"}},
    });
}

TEST_CASE("a role before a name belongs to the source, the circumstances around it don't") {
    check({
        {"Minister of Works, Mr. Bode Alade said the bridge was safe.",
         {"Minister of Works, Mr. Bode Alade | said | the bridge was safe"}},
        {"Speaking on Harbour FM, Regional Fire Officer, Colm Dray said the blaze was out.",
         {"Regional Fire Officer, Colm Dray | said | the blaze was out"}},
        {"The gates will open for the Republicans, Mr. Alade said.",
         {"Mr. Alade | said | The gates will open for the Republicans"}},
        {"The judge, while addressing the tenant’s lawyer, said: “You have wasted a morning.”",
         {"The judge | said | “You have wasted a morning.”"}},
        {"Harbour spokesman, Dele Ojo in a statement described the claim as shocking.",
         {"Harbour spokesman, Dele Ojo | described | the claim as shocking"}},
        {"The coach during his visit to the academy promised new pitches.", {"The coach | promised | new pitches"}},
    });
}

TEST_CASE("a participle without a subject has no source") {
    check(
        {{"The aide had no comment when asked if the mayor would resign.", {"- | asked | if the mayor would resign"}}});
}

TEST_CASE("what a colon leads to is the whole content") {
    check({{"He said: We state clearly that no officer took the boat.",
            {"He | said | We state clearly that no officer took the boat"}}});
}

TEST_CASE("the cue has the words that it is nothing without") {
    check({
        {"Ms Coe declined to say whether the firm would sell.",
         {"Ms Coe | declined to say | whether the firm would sell"}},
        {"Ann Coe, 45, has pleaded not guilty to one charge of fraud.",
         {"Ann Coe, 45 | has pleaded not guilty | to one charge of fraud"}},
        {"Ann Coe expressed shock at the loss of lives.", {"Ann Coe | expressed shock at | the loss of lives"}},
        {"The chair expressed frustration over the long wait.",
         {"The chair | expressed frustration over | the long wait"}},
    });
}

TEST_CASE("a name as a heading says whose the quotations below it are") {
    check({
        {"After the match\n\nAlba and Porto drew 1-1 on Saturday.\n\nRoy Calder (Alba)\n\n\"We were the better "
         "side.\"\n\n"
         "\"It was a good point in the end.\"\n\n\"We go on.\"\n\nInes Rossi\n\n\"We deserved more. The referee was "
         "poor.\"",
         {"Roy Calder (Alba) | - | \"We were the better side.\"", "- | - | \"It was a good point in the end.\"",
          "- | - | \"We go on.\"", "Ines Rossi | - | \"We deserved more. The referee was poor.\""}},
        {"After the match\n\nAlba and Porto drew 1-1 on Saturday.\n\nSecond half\n\n\"We were the better side.\"",
         {"- | - | \"We were the better side.\""}},
    });
}

TEST_CASE("a content that opens a bracket closes it") {
    check({
        {"The mayor said the bank had talks with the Dockers' Union of Alba (DUA).",
         {"The mayor | said | the bank had talks with the Dockers' Union of Alba (DUA)"}},
        {"The port (which announced a new pier) was closed.", {"which | announced | a new pier"}},
    });
}

TEST_CASE("a statement inside a statement is nested") {
    const std::vector<std::string> lines = lines_of("Calder said the engineer had told her that the pier was safe.");
    REQUIRE(lines.size() == 2);
    CHECK(lines[0] == "Calder | said | the engineer had told her that the pier was safe");
    CHECK(lines[1].rfind("> the engineer | had told", 0) == 0);
}

TEST_CASE("a quotation that goes on in the next paragraph belongs to the record before") {
    check({
        {"“The order came at night,” said Calder. “We had an hour.\n\n“They gave no reason.”\n\nThe boats left at six.",
         {"Calder | said | “The order came at night,” “We had an hour.\n\n“They gave no reason.”"}},
    });
}

TEST_CASE("a short utterance in a paragraph where somebody was quoted is a record, elsewhere it is a sign or a title") {
    check({
        {"“Forty years,” the farmer said. He picked up a lemon. “All gone.”",
         {"the farmer | said | “Forty years,”", "- | - | “All gone.”"}},
        {"The farmer picked up a lemon. He read the sign. “Keep out.”", {}},
    });
}

TEST_CASE("people who answer each other in paragraphs of their own have a record each, however short") {
    check({
        {"“Don't look at me,” she said.\n\n“I'm not looking at anyone.”\n\n“You were.”\n\nThe mayor left.",
         {"she | said | “Don't look at me,”", "- | - | “I'm not looking at anyone.”", "- | - | “You were.”"}},
        {"Is it over?\n\n“No.”\n\nThat was all.", {"- | - | “No.”"}},
        {"Calder said: “We have no idea what the harbour office wants from us.”\n\n“They have closed the pier without "
         "asking "
         "any of those who work there and who are about to lose their stalls.”\n\n“Nobody trusts them any more.”",
         {"Calder | said | “We have no idea what the harbour office wants from us.”\n\n“They have closed the pier "
          "without "
          "asking any of those who work there and who are about to lose their stalls.”\n\n“Nobody trusts them any "
          "more.”"}},
    });
}

TEST_CASE("a headline's colon is a cue, whichever side the source stands on") {
    check({
        {"Calder: pier will stay closed\n\nCalder says the pier is old.",
         {"Calder | : | pier will stay closed", "Calder | says | the pier is old"}},
        {"Pier unsafe for ten years: engineers\n\nThe pier was built in 1911.",
         {"engineers | : | Pier unsafe for ten years"}},
    });
}

TEST_CASE("the quotation that a headline begins with is somebody's words, however few") {
    check({
        {"‘We lost the pier’: Alba cleans up after storm\n\nThe storm came on Monday and left on Tuesday.",
         {"- | - | ‘We lost the pier’"}},
        {"‘Harbour’ rules: what changes in June\n\nThe rules are new.", {}},
    });
}

TEST_CASE("what a heading says is found again in the body, word for word") {
    const std::string text =
        "Harbour Rejects Cost Claims\n\nThe pier was closed in May after a storm.\n\nHarbour Rejects Cost Claims "
        "because the "
        "bill was paid.";
    const quoth::Article article = extractor().extract(text);
    std::size_t found = 0;
    for (const quoth::Attribution& a : article.attributions) found += text_of(a.cue, text) == "Rejects" ? 1U : 0U;
    CHECK(found == 2);
}

TEST_CASE("a transcript's turn is a record of its label, an interviewer's question is none") {
    const std::string text = "CHAIR: Did you see it?\n\nMS. ORDE: I saw it twice, sir.";
    const std::vector<std::string> lines = lines_of(text);
    REQUIRE(!lines.empty());
    CHECK(lines.back() == "MS. ORDE | : | I saw it twice, sir");
}

TEST_CASE("a turn goes on over paragraphs without labels") {
    const std::string text =
        "The flood\n\nQ: Did you see it?\n\nA: I saw it twice. It was brown.\n\nThen I ran up the "
        "hill.\n\nQ: And then?\n\nA: It rained.";
    const std::vector<std::string> lines = lines_of(text);
    REQUIRE(!lines.empty());
    CHECK(std::find(lines.begin(), lines.end(), "A | : | I saw it twice. It was brown.\n\nThen I ran up the hill") !=
          lines.end());
}

TEST_CASE("a paragraph that a verb of saying and a colon introduce is speech without quotation marks") {
    check({
        {"The dam\n\nMeera Sandhu was away on Monday. Later she wrote this:\n\nThe dam will hold until May.\n\nIt "
         "rained.",
         {"she | wrote | The dam will hold until May"}},
        {"The dam\n\nThe harbour board said:\n\nThe quay stays open. Ferries leave at six.\n\nIt rained.",
         {"The harbour board | said | The quay stays open. Ferries leave at six"}},
        {"The dam\n\nThese boats are for hire:\n\nThe old ferry from the quay.\n\nIt rained.", {}},
    });
}

TEST_CASE("the bullet of a list's item is no part of a record") {
    check({
        {"The dam\n\nIt rained.\n\n\u2022 Meera Sandhu said the dam would hold.\n\u2022 \u201CIt will not,\u201D said "
         "Ole Brandt.",
         {"Meera Sandhu | said | the dam would hold", "Ole Brandt | said | \u201CIt will not,\u201D"}},
    });
}

TEST_CASE("a turn that is a quotation is one record, and paragraphs that open the quotation again go on with it") {
    check({
        {"Two views of the pier\n\nInes Calder: “The pier is closed for good. It was too old.\n\n“We did what we "
         "could.”\n\nTomas Rossi: “It will open again in May. You will see.”",
         {"Ines Calder | : | “The pier is closed for good. It was too old.\n\n“We did what we could.”",
          "Tomas Rossi | : | “It will open again in May. You will see.”"}},
    });
}

TEST_CASE("a headline's label is a source where it is a noun of persons or bodies, or speaks in the article") {
    const std::string body = "\n\nThe pier was closed on Monday after a storm.\n\nCalder said that it was too old.\n";
    check({
        {"Calder: Pier is too old to save" + body,
         {"Calder | : | Pier is too old to save", "Calder | said | that it was too old"}},
        {"Minister: Pier is too old to save" + body,
         {"Minister | : | Pier is too old to save", "Calder | said | that it was too old"}},
        {"Explainer: Why the old pier is closed" + body, {"Calder | said | that it was too old"}},
        {"Storm Nessa: 60,000 homes without power" + body, {"Calder | said | that it was too old"}},
    });
}

TEST_CASE("words that only look like cues make no record") {
    check({
        {"The bank notes were counted twice.", {}},
        {"Check your tyres before you travel. Tell a friend where you are going.", {}},
        {"The museum bought “Woman with Two Lamps” for a record sum.", {}},
        {"", {}},
    });
}

TEST_CASE(
    "a month or a result sees nothing, an advocate advocates nothing, an alleged thief is alleged by nobody, the said "
    "thief "
    "says nothing") {
    check({
        {"November also saw the shooting of a mayor.", {}},
        {"The result saw Alba cut the lead to two points.", {}},
        {"The judge pulled up an advocate for reading out a petition.", {}},
        {"Police arrest alleged thief in Alba", {}},
        {"The said Leke Ojo, while trying to flee, stabbed a guard.", {}},
        {"Calder alleged fraud in the vote.", {"Calder | alleged | fraud in the vote"}},
        {"What the managers said\n\nThe match was a draw.", {}},
    });
}

TEST_CASE("comment that is declined or not given is no record") {
    check({
        {"The hospital declined to comment.", {}},
        {"The minister declined to comment on the activist's case.", {}},
        {"The hospital did not respond to a request for comment.", {}},
    });
}

TEST_CASE("a quoted answer is the content of whom it comes from") {
    const std::vector<std::string> lines = lines_of("The firm “no” from Lisbon surprised the bankers.");
    REQUIRE(lines.size() == 1);
    CHECK(lines[0] == "Lisbon | - | “no”");
}

TEST_CASE("officers who respond to calls, neighbours who call the police and rescuers who find people say nothing") {
    check({
        {"Officers responded to reports of a fight outside a bar in Leeds.", {}},
        {"Firefighters responded at 4 a.m. to reports of smoke at the Harlow mill.", {}},
        {"Neighbours called 911 after hearing two shots.", {}},
        {"Residents on Oak Street called the fire brigade at midnight.", {}},
        {"He called his mother from the station every evening.", {}},
        {"Police found a knife under the seat of the car.", {}},
        {"Rescuers found the hikers alive on Tuesday.", {}},
        {"The minister called the police “a disgrace”.", {"The minister | called | the police “a disgrace”"}},
        {"Police found that the lock had been forced.", {"Police | found | that the lock had been forced"}},
    });
}

TEST_CASE("who issues a statement says what it says") {
    check({
        {"The ministry issued a statement saying the tunnel would stay shut.",
         {"The ministry | saying | the tunnel would stay shut"}},
        {"The driver filed a petition saying he was in Nairobi that day.",
         {"The driver | saying | he was in Nairobi that day"}},
        {"The firm put out a statement insisting that the water was safe.",
         {"The firm | insisting | that the water was safe"}},
        {"The Kenyan embassy did not issue a statement saying the visas were void.",
         {"The Kenyan embassy | saying | the visas were void"}},
        {"Anna Berg, the museum's director, published a letter denying that the vase was stolen.",
         {"Anna Berg, the museum's director | denying | that the vase was stolen"}},
        {"The prime minister (Labour) issued a statement saying that the bill was dead.",
         {"The prime minister (Labour) | saying | that the bill was dead"}},
        {"The airline released a statement on Monday that said no passengers were hurt.",
         {"that | said | no passengers were hurt"}},
        {"The bishop has issued a statement in which he said the school would stay open.",
         {"he | said | the school would stay open"}},
    });
}

TEST_CASE("what stands on both sides of 'according to' is one content") {
    check({
        {"The ship, according to the owners, was empty.", {"the owners | according to | The ship was empty"}},
        {"The drug, according to a leaflet, causes headaches.",
         {"a leaflet | according to | The drug causes headaches"}},
        {"The dam, according to Ms Abebe, an engineer who worked there, was never tested.",
         {"Ms Abebe, an engineer who worked there | according to | The dam was never tested"}},
        {"The suspect had, according to prosecutors, planned the attack for months.",
         {"prosecutors | according to | The suspect had planned the attack for months"}},
        {"In June, according to the mayor, tourists left.", {"the mayor | according to | In June tourists left"}},
        {"The bomb, according to police, went off at noon, and four people were hurt.",
         {"police | according to | The bomb went off at noon, and four people were hurt"}},
    });
}

TEST_CASE("'per' behind a comma is a cue") {
    check({
        {"Rents rose 9 per cent in a year, per the Bureau of Statistics.",
         {"the Bureau of Statistics | per | Rents rose 9 per cent in a year"}},
        {"The cost was about 3 euros, per person.", {}},
    });
}

TEST_CASE("who reports something cites others for it") {
    check({
        {"Two people were killed, the Post reported, citing officials.",
         {"the Post | reported | Two people were killed"}},
        {"Oil prices fell after the report, Reuters reported, citing three sources at the ministry.",
         {"Reuters | reported | Oil prices fell after the report", "Reuters | citing | three sources at the ministry"}},
    });
}

TEST_CASE("a name and a role behind one comma are one source") {
    check({
        {"Ann Price, Labour councillor for Barry said the buses were late again.",
         {"Ann Price, Labour councillor for Barry | said | the buses were late again"}},
        {"Grace Mwangi, a teacher in Nakuru told the Standard the roof had collapsed.",
         {"Grace Mwangi, a teacher in Nakuru | told | the roof had collapsed"}},
        {"Dr Hana Novak, chief surgeon at the clinic denied that beds were short.",
         {"Dr Hana Novak, chief surgeon at the clinic | denied | that beds were short"}},
        {"In Cardiff, councillor Ann Price said the buses were late again.",
         {"councillor Ann Price | said | the buses were late again"}},
    });
}

TEST_CASE("a verb that says how far a cue has come belongs to it") {
    check({
        {"Gomez has continued to deny that he sold the boat.",
         {"Gomez | has continued to deny | that he sold the boat"}},
        {"The chairman continues to insist that the accounts are sound.",
         {"The chairman | continues to insist | that the accounts are sound"}},
        {"The family continue to believe she is alive.", {"The family | continue to believe | she is alive"}},
        {"The minister kept saying that the dam was safe.", {"The minister | kept saying | that the dam was safe"}},
        {"Her uncle used to say that rain never pays rent.", {"Her uncle | used to say | that rain never pays rent"}},
        {"The mayor did not continue to deny the affair.", {"The mayor | did not continue to deny | the affair"}},
        {"Does Mr Osei continue to deny that he met the dealer?",
         {"Mr Osei | continue to deny | that he met the dealer"}},
        {"The union continued to strike.", {}},
    });
}

TEST_CASE("documents state what a clause with 'that' says; other states are countries") {
    check({
        {"The report states that the pump had failed twice.", {"The report | states | that the pump had failed twice"}},
        {"The letter, dated 3 May, states that the lease will end.",
         {"The letter, dated 3 May | states | that the lease will end"}},
        {"Section 4 of the code states that dogs must be kept on a lead.",
         {"Section 4 of the code | states | that dogs must be kept on a lead"}},
        {"The treaty does not state that the islands are shared.",
         {"The treaty | does not state | that the islands are shared"}},
        {"The tax is lower in states that have no coast.", {}},
        {"Four member states that share the river met in Bern.", {}},
    });
}

TEST_CASE("where and when a thing is denied is no part of what is denied") {
    check({
        {"Musa denied in court stealing the goats.", {"Musa | denied | stealing the goats"}},
        {"The nurse has denied at a hearing in Perth giving the wrong drug.",
         {"The nurse | has denied | giving the wrong drug"}},
        {"The banker denied under oath taking money from the fund.",
         {"The banker | denied | taking money from the fund"}},
        {"The teenager denied at Hull Crown Court murdering his uncle.",
         {"The teenager | denied | murdering his uncle"}},
        {"She had previously denied, under oath, that she knew the driver.",
         {"She | had previously denied | that she knew the driver"}},
    });
}

TEST_CASE("how somebody says something, without details, isn't said") {
    check({
        {"The talks had failed, the envoy said, without giving details.", {"the envoy | said | The talks had failed"}},
        {"Four hundred jobs will go, the shipyard said on Tuesday, without naming the towns.",
         {"the shipyard | said | Four hundred jobs will go"}},
        {"The bridge will open in May, Cole said, adding that tolls would stay.",
         {"Cole | said | The bridge will open in May", "Cole | adding | that tolls would stay"}},
    });
}

TEST_CASE("who is told is no part of what is said, wherever and whenever it is") {
    check({
        {"Ms Okoro told the BBC's Today programme the cuts would cost lives.",
         {"Ms Okoro | told | the cuts would cost lives"}},
        {"The prime minister told reporters in Jakarta on Monday the dam was safe.",
         {"The prime minister | told | the dam was safe"}},
        {"The coach told Australia's ABC radio the player was injured.", {"The coach | told | the player was injured"}},
        {"Marsh told Sky News's Sophy Ridge programme on Sunday that taxes would fall.",
         {"Marsh | told | that taxes would fall"}},
    });
}

TEST_CASE("what somebody refuses to say is the content, comment that is asked for is nothing") {
    check({
        {"The ministry refused to say when the talks would resume.",
         {"The ministry | refused to say | when the talks would resume"}},
        {"Officials have so far refused to say how many died.",
         {"Officials | have so far refused to say | how many died"}},
        {"Asked for comment, the company said it would look into the matter.",
         {"the company | said | it would look into the matter"}},
    });
}

TEST_CASE("a quotation may be what a sign or a letter read") {
    check({
        {"“No water, no vote,” read a sign at the rally.", {"a sign at the rally | read | “No water, no vote,”"}},
        {"“Justice for Ada,” read the banner above the gate.",
         {"the banner above the gate | read | “Justice for Ada,”"}},
        {"\"Mill to close,\" read a headline in the Gazette.",
         {"a headline in the Gazette | read | \"Mill to close,\""}},
        {"“You are not welcome here,” read the letter.", {"the letter | read | “You are not welcome here,”"}},
        {"One placard read “Save our school”.", {"One placard | read | “Save our school”"}},
        {"His T-shirt read \"Free Goma\".", {"His T-shirt | read | \"Free Goma\""}},
        {"He read the letter twice.", {}},
        {"The judge has read it.", {}},
    });
}

TEST_CASE("a condition behind a tag is said, a relative clause belongs to who says it") {
    check({
        {"The strike would end, the union said on Monday evening, if wages rose by 5 per cent.",
         {"the union | said | The strike would end if wages rose by 5 per cent"}},
        {"The bridge was safe, the engineer said, because its bolts were new.",
         {"the engineer | said | The bridge was safe because its bolts were new"}},
        {"The deal was close, said two people briefed on the talks, who asked not to be named.",
         {"two people briefed on the talks, who asked not to be named | said | The deal was close"}},
    });
}

}  // namespace
