// Denials: sentences of many styles, read from end to end. Each row is a text and a piece of what is denied in it.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include <quoth/quoth.hpp>

using namespace quoth;

namespace {

struct Row {
    const char* text;
    const char* denied;
};

const Extractor& extractor() {
    static const Extractor english;
    return english;
}

/// The denials of a text as "basis: content", one a line.
std::string denials_of(const std::string& text) {
    std::string all;
    for (const Attribution& each : extractor().extract(text).attributions) {
        if (each.kind != Kind::denial) continue;
        all.append(to_string(each.denial_basis)).append(": ").append(text_of(each.content, text)).append("\n");
    }
    return all;
}

/// Whether one of the denials has this basis, and a content that holds the piece.
bool has_denial(const std::string& denials, DenialBasis basis, const std::string& piece) {
    const std::string start = std::string(to_string(basis)) + ": ";
    for (std::size_t at = 0; at < denials.size(); at = denials.find('\n', at) + 1) {
        const std::string line = denials.substr(at, denials.find('\n', at) - at);
        if (line.rfind(start, 0) == 0 && line.find(piece) != std::string::npos) return true;
    }
    return false;
}

void check(const Row& row, DenialBasis basis) {
    const std::string text = row.text;
    const std::string denials = denials_of(text);
    CAPTURE(text);
    CAPTURE(denials);
    const bool right = basis == DenialBasis::none ? denials.empty() : has_denial(denials, basis, row.denied);
    CHECK(right);
}

}  // namespace

TEST_CASE("rejecting words make a denial") {
    const Row rows[] = {
        {"The Manila operator denied that its ferry was overloaded when it left port on Sunday.",
         "that its ferry was overloaded"},
        {"Batsman Ruan Steyn denied having touched the ball.", "having touched the ball"},
        {"The farmer left the police station in Kisumu, denying any link to the shooting.", "any link to the shooting"},
        {"Prosecutors say the clerk forged the deed. She denies the charge.", "the charge"},
        {"Both firms have denied wrongdoing.", "wrongdoing"},
        {"Turkey's water ministry has categorically rejected claims that the dam is unsafe.", "that the dam is unsafe"},
        {"In a statement on Monday the diocese strenuously denied that the bishop had known.",
         "that the bishop had known"},
        {"Downing Street was quick to dismiss the reports of a rift.", "the reports of a rift"},
        {"The German carmaker dismissed reports that it plans to cut 3,000 jobs.",
         "reports that it plans to cut 3,000 jobs"},
        {"The governor of Rivers State dismissed the allegations as politically motivated.",
         "the allegations as politically motivated"},
        {"Scientists at the station disputed the finding.", "the finding"},
        {"The nurses disputed the minister's account.", "the minister's account"},
        {"A local historian has refuted the claim.", "the claim"},
        {"The Premier refuted claims of a cover-up on Tuesday.", "claims of a cover-up"},
        {"Her barrister rebutted the prosecutor's version of events.", "the prosecutor's version of events"},
        {"The Wallabies coach has rubbished suggestions he is about to quit.", "suggestions he is about to quit"},
        {"The striker's agent has rubbished reports linking him with Napoli.", "reports linking him with Napoli"},
        {"Dr Anika Rao pooh-poohed claims that the vaccine was rushed.", "that the vaccine was rushed"},
        {"Anglers poured scorn on claims that the river is clean.", "that the river is clean"},
        {"The chief executive pushed back against suggestions that the bank is short of cash.",
         "that the bank is short of cash"},
        {"Campaign aides pushed back on the notion that voters are tired.", "that voters are tired"},
        {"The app maker debunked a report that it had sold customers' data.", "that it had sold customers' data"},
        {"The singer laughed off rumours of his death.", "rumours of his death"},
        {"The chancellor brushed aside speculation about her future.", "her future"},
        {"The federation shrugged off allegations of match-fixing.", "allegations of match-fixing"},
        {"The auditor denied all knowledge of the payments.", "knowledge of the payments"},
        {"Hezbollah denied any involvement.", "any involvement"},
        {"No group has claimed the attack, and the rebels denied responsibility for the blast.",
         "responsibility for the blast"},
        {"The commissioner denied ever meeting the lobbyist.", "meeting the lobbyist"},
        {"The driver denied being drunk.", "being drunk"},
        {"Villagers say the mine poisoned the well. The company denies it.", "it"},
        {"The report was dismissed by the airline.", "The report"},
        {"The claims were denied by the Kremlin.", "The claims"},
        {"The allegations have been rejected by the club.", "The allegations"},
        {"His denial that he had lied to parliament was read out by the clerk.", "that he had lied to parliament"},
        {"The agent issued a denial that money changed hands.", "that money changed hands"},
        {"Phone records contradicted the witness.", "the witness"},
        {"Relief workers contested the government's figures.", "the government's figures"},
        {"The economist took issue with the claim that wages are falling.", "that wages are falling"},
        {"The rector has always rejected the accusation that she plagiarised her thesis.",
         "the accusation that she plagiarised her thesis"},
        {"Beijing denies claims of torture.", "claims of torture"},
        {"Pyongyang Denies Involvement In Hack", "Involvement"},
        {"Metro chief denies fare rise rumours", "fare rise rumours"},
        {"Star chef rejects 'bullying' claims", "bullying"},
        {"Georgian minister denies rigging vote", "rigging vote"},
        {"Asked by reporters in Accra, the treasurer denied that the cheque had bounced.",
         "that the cheque had bounced"},
        {"The owner, who denied trying to bribe the referee, was fined.", "trying to bribe the referee"},
        {"\"They say I sold the land. I deny that,\" Chief Mumba said.", "that"},
        {"The army has quashed reports of a coup, a spokesman said.", "reports of a coup"},
        {"The tribunal heard that he had stolen the tapes, an accusation he denies.", "an accusation"},
        {"He has pleaded not guilty and denies charges of fraud.", "charges of fraud"},
        {"Kelly, 34, of Cork, denies two counts of assault.", "two counts of assault"},
        {"The orchard owner has also denied that any of the workers had been paid below the minimum wage.",
         "that any of the workers had been paid below the minimum wage"},
        {"The actress denied the rumours in a post on Instagram.", "the rumours"},
        {"Officials in Oslo denied any such deal.", "any such deal"},
        {"\"It's laughable,\" said Moore, rejecting the suggestion that he threw the fight.", "the suggestion"},
        {"The deputy leader dismissed talk of a split.", "talk of a split"},
        {"The striker made several claims, which the club rejects.", "which"},
        {"The maker denied there was any link between the drug and the deaths.",
         "link between the drug and the deaths"},
        {"He did not appear in court and denied wrongdoing through his lawyer.", "wrongdoing"},
        {"Mr Adeyemi denied he had been sacked, saying he had resigned.", "he had been sacked"},
        {"The chef has repeatedly denied bullying staff.", "bullying staff"},
        {"The union rejected this, saying pay had fallen.", "this"},
        {"\"I totally reject the claims,\" said Cllr Brook.", "the claims"},
        {"Both men deny all the charges.", "the charges"},
        {"Hughes, of Leith, denies murder.", "murder"},
        {"Monmouth Pharma has denied that it knowingly sold tainted pills.", "that it knowingly sold"},
        {"an allegation the Saudis have denied", "an allegation"},
        {"Some say he fled. He denies that.", "that"},
        {"The owners have denied any plans to sell the club.", "any plans to sell"},
        {"The senator denied receiving any money from the casino.", "receiving any money"},
        {"She denied having an affair.", "an affair"},
        {"Israel rejected the accusations.", "accusations"},
        {"The electoral commission dismissed claims by the opposition that ballots had been burned.",
         "claims by the opposition"},
        {"The palace dismissed a newspaper report that the king was ill.", "a newspaper report"},
        {"Reports of a ceasefire were denied by both sides.", "ceasefire"},
        {"The utility played down the leak and dismissed fears of poisoned water.", "fears"},
        {"The accountant denied hiding the ledgers, but admitted burning receipts.", "hiding"},
        {"\"I deny the charge,\" Mr Odhiambo told the court.", "the charge"},
        {"\"We strongly reject any suggestion of bias,\" the broadcaster said.", "any suggestion"},
        {"\"I don't accept that,\" the minister told MPs.", "that"},
        {"The ministry said it did not recognise those figures.", "those figures"},
    };
    for (const Row& row : rows) check(row, DenialBasis::cue);
}

TEST_CASE("a claim called wrong makes a denial") {
    const Row rows[] = {
        {"The Indian embassy called the report false.", "the report false"},
        {"The White House called the story \"a total fabrication\".", "the story \"a total fabrication\""},
        {"A spokesman for the president called the accusations \"pure invention\".",
         "the accusations \"pure invention\""},
        {"The dealer called it \"a lie\".", "it \"a lie\""},
        {"A Tokyo Electric official described the claims as baseless.", "the claims as baseless"},
        {"The vicar branded the allegation untrue.", "the allegation untrue"},
        {"Ghana Airports said the report was false.", "the report was false"},
        {"Her manager said the rumour was \"absolutely untrue\".", "the rumour was \"absolutely untrue\""},
        {"The ministry said the claims were without foundation.", "the claims were without foundation"},
        {"The club said there was no truth in reports that it will leave the league.",
         "there was no truth in reports that it will leave the league"},
        {"\"There is no truth in the rumour,\" he said.", "There is no truth in the rumour"},
        {"\"There is absolutely no truth to these stories,\" the actor's publicist told the Star.",
         "There is absolutely no truth to these stories"},
        {"\"That's a lie,\" Okafor shouted.", "That's a lie"},
        {"\"This is fake news,\" the health secretary wrote on Twitter.", "This is fake news"},
        {"\"It is simply not true,\" said Ms Duarte.", "It is simply not true"},
        {"\"These allegations are completely false and defamatory,\" the firm said in a statement.",
         "These allegations are completely false"},
        {"Police in Nairobi said the video was fabricated.", "the video was fabricated"},
        {"The headteacher said the story had been made up.", "the story had been made up"},
        {"The Dutch coach described the reports as nonsense.", "the reports as nonsense"},
        {"The bank called the accusation \"ridiculous and false\".", "the accusation \"ridiculous and false\""},
        {"\"Rubbish,\" said the shop steward.", "Rubbish"},
        {"\"Lies, all lies,\" said the widow.", "Lies, all lies"},
        {"The allegations are baseless, according to the company.", "The allegations are baseless"},
        {"The temple trust said these were baseless rumours.", "baseless rumours"},
        {"\"None of this is true,\" the bishop said.", "None of this is true"},
        {"\"Nothing could be further from the truth,\" the chairman said.", "Nothing could be further from the truth"},
        {"A person close to the talks said claims of a deal were inaccurate.", "claims of a deal were inaccurate"},
        {"The treasurer said the figures were wrong.", "figures were wrong"},
        {"Police said the video was a hoax.", "the video was a hoax"},
        {"The bishop said the allegations had no foundation.", "no foundation"},
        {"\"That is simply not the case,\" a spokeswoman said.", "not the case"},
        {"\"That isn't so,\" Brandt said.", "isn't so"},
        {"\"Not true,\" said the mayor.", "Not true"},
        {"A source close to the player said the reports were wide of the mark.", "wide of the mark"},
        {"In court papers, the hotel said the lawsuit's claims were without merit.", "without merit"},
        {"The panel said the accusations lacked credibility.", "lacked credibility"},
        {"Merger report 'false', says airline", "false"},
        {"Ransom claim 'nonsense': minister", "nonsense"},
        {"\"It is fake news, and you know it,\" the president told reporters.", "fake news"},
        {"\"What he said is false,\" Mbeki told the inquiry.", "What he said is false"},
        {"\"We have nothing to hide. The claim is a lie,\" the broker said.", "The claim is a lie"},
        {"Buckingham Palace said there was no truth whatsoever in the story.", "no truth whatsoever in"},
        {"\"There is not a word of truth in it,\" said his lawyer.", "not a word of truth"},
        {"\"This story is made up,\" the footballer wrote on X.", "made up"},
        {"The ambassador denounced the allegations as lies.", "allegations as lies"},
        {"\"It's all lies,\" the grocer said.", "all lies"},
        {"The claims are unfounded, the Lagos-based firm said in an email.", "unfounded"},
        {"The singer called it a \"completely made-up\" story.", "completely made-up"},
        {"The army said the casualty figures were grossly exaggerated.", "grossly exaggerated"},
        {"Ofwat described the article as inaccurate and misleading.", "inaccurate and misleading"},
        {"Asked about the texts, she said they were a lie.", "they were a lie"},
        {"The utility said the worries were groundless.", "worries were groundless"},
        {"\"We were in Durban that day. It was false from start to finish,\" Naidoo said.", "It was false"},
        {"\"This notion that he does not know what he is doing is just not true,\" she said.", "notion"},
        {"He said nothing could be further from the truth.", "nothing could be"},
        {"The police chief said the footage had been doctored.", "doctored"},
        {"“These are lies from the pit of hell,” said the pastor.", "These are lies"},
    };
    for (const Row& row : rows) check(row, DenialBasis::verdict);
}

TEST_CASE("an answer of no makes a denial") {
    const Row rows[] = {
        {"\"No,\" he said.", "No"},
        {"\"No,\" replied the sergeant, when asked if he had fired.", "No"},
        {"\"No, I have never been to Panama,\" Reyes told the court.", "No, I have never been to Panama"},
        {"\"Absolutely not,\" said the coach.", "Absolutely not"},
        {"\"No, no, no,\" the minister said.", "No, no, no"},
        {"Asked whether she would stand down, the leader said: \"Of course not.\"", "Of course not"},
        {"\"Not at all,\" Haas answered.", "Not at all"},
        {"Will rates rise again? No, says bank chief", "No"},
        {"\"Certainly not,\" the archbishop said.", "Certainly not"},
        {"\"No way,\" said the striker.", "No way"},
        {"Did you see the body? \"No,\" the porter said.", "No"},
        {"Is the bridge safe? The answer, engineers say, is no.", "no"},
        {"\"Never,\" said the nun.", "Never"},
        {"\"Of course not,\" laughed the juggler.", "Of course not"},
        {"\"Not so,\" said the archivist.", "Not so"},
        {"\"No, sir,\" the driver replied.", "No, sir"},
        {"\"The answer is no,\" the premier said.", "The answer is no"},
        {"“Did we cheat? Absolutely not,” the captain said.", "Absolutely not"},
    };
    for (const Row& row : rows) check(row, DenialBasis::answer);
}

TEST_CASE("what only looks like a denial is none") {
    const Row rows[] = {
        {"The guard said that is not what happened.", ""},
        {"The carmaker did not deny that brakes had failed.", ""},
        {"The palace neither confirmed nor denied the engagement.", ""},
        {"The agency would neither confirm nor deny that an investigation is under way.", ""},
        {"A spokeswoman declined to confirm or deny the report.", ""},
        {"The firm declined to comment on the allegations.", ""},
        {"The union rejected the pay offer.", ""},
        {"Shareholders rejected the takeover on Friday.", ""},
        {"A Lahore court denied bail to the editor.", ""},
        {"The state denied him a licence to fish.", ""},
        {"Hackers hit the bank with a denial of service attack.", ""},
        {"The mayor dismissed them as squatters.", ""},
        {"She could not rule out that the tests were wrong.", ""},
        {"The widow did not dispute the amount.", ""},
        {"No one disputes that the bridge is old.", ""},
        {"The judge dismissed the case for lack of evidence.", ""},
        {"The president dismissed his finance minister.", ""},
        {"Refugees were denied entry at the border.", ""},
        {"The late goal denied Ghana a place in the final.", ""},
        {"The envoy refused to deny the story.", ""},
        {"He has never denied owning the boat.", ""},
        {"The referee waved away appeals for a penalty.", ""},
        {"The tenant insisted he had never missed a payment.", ""},
        {"The pilot said he did not hear the alarm.", ""},
        {"The poet called the minister a liar.", ""},
        {"The chef called the soup bland.", ""},
        {"The insurer refused to pay the claim.", ""},
        {"The clerk said the form contained a false address.", ""},
        {"It cannot be denied that the harvest failed, the minister said.", ""},
        {"The scientist said the results were not statistically significant.", ""},
        {"\"No comment,\" the lawyer said.", ""},
        {"\"No doubt he will win,\" said the trainer.", ""},
        {"\"No one has told us anything,\" a striker said.", ""},
        {"The senate rejected the nominee by three votes.", ""},
        {"The museum rejected claims for compensation worth 3 million euros.", ""},
        {"Insurers rejected one in four claims last year.", ""},
        {"The board disputed the invoice with its supplier.", ""},
        {"The police said they could not refute the alibi.", ""},
        {"Residents challenged the decision in court.", ""},
        {"The ministry refused permission for the march.", ""},
        {"He admitted that he had denied help to the wounded man.", ""},
        {"The critic dismissed the novel as dull.", ""},
        {"The goalkeeper denied Silva from close range.", ""},
        {"The coach hit back at his critics.", ""},
        {"The senator pushed back the date of the hearing.", ""},
        {"The archbishop is in denial, the priest said.", ""},
        {"She said it was not true love.", ""},
        {"\"Is that a lie?\" asked the judge.", ""},
        {"Few deny that the plan is bold.", ""},
        {"It is hard to deny that the city has changed, the mayor said.", ""},
        {"\"Do you deny the charge?\" the clerk asked.", ""},
        {"Nor did she dispute the bill.", ""},
        {"The striker did not, however, deny the affair.", ""},
        {"The agency declined to either confirm or deny the raid.", ""},
        {"The bank is in denial about its debts, the analyst said.", ""},
        {"The critic called the idea bold.", ""},
        {"The poll said 60% of voters were wrong about crime.", ""},
        {"\"It is wrong to shoot elephants,\" said the ranger.", ""},
        {"The teacher said the pupil was wrong.", ""},
        {"The curator said the story was true.", ""},
        {"The union called the offer an insult.", ""},
        {"The airline denied boarding to forty passengers.", ""},
        {"The minister dismissed calls for her resignation.", ""},
        {"The panel rejected his application.", ""},
        {"The keeper denied him with a fine save.", ""},
        {"She denied herself chocolate for a year.", ""},
        {"The vicar said he could not deny that he was tired.", ""},
        {"The club would not be drawn on reports of a bid.", ""},
        {"The rapper mocked the mayor's remarks.", ""},
        {"The court rejected the appeal.", ""},
        {"He dismissed the guard and locked the door.", ""},
        {"The dog ran off with the report, she said.", ""},
        {"The senator said the bill was made up of two parts.", ""},
        {"\"Not really,\" said the boy.", ""},
        {"\"Nobody knows,\" said the boy.", ""},
        {"The watchdog warned of false claims about cures.", ""},
        {"The firm was accused of spreading false rumours.", ""},
        {"The minister said it was no lie that farms were failing.", ""},
        {"Voters have made up their minds, the poll said.", ""},
        {"\"It is not so much the money as the insult,\" he said.", ""},
        {"The mayor shot back in a statement on Friday.", ""},
        {"The club would not accept the report's terms.", ""},
        {"\"I do not deny the charge,\" she said.", ""},
        {"\"Do I deny it?\" she said.", ""},
        {"The owner said the house was not so old.", ""},
        {"The council said it was false economy.", ""},
    };
    for (const Row& row : rows) check(row, DenialBasis::none);
}

namespace {

/// The record inside the first denial of a text as "source | content", or empty.
std::string claim_inside_denial(const std::string& text) {
    const Article article = extractor().extract(text);
    for (const Attribution& each : article.attributions) {
        if (!each.parent || article.attributions[*each.parent].kind != Kind::denial) continue;
        return text_of(each.source, text).append(" | ").append(text_of(each.content, text));
    }
    return "";
}

}  // namespace

TEST_CASE("what a denial rejects is a claim of its own, made by somebody else") {
    const Row rows[] = {
        {"The bank scotched rumours that it was about to be sold.", " | that it was about to be sold"},
        {"The league has refuted media reports that the tour is in doubt.", "media | that the tour is in doubt"},
        {"The army dismissed a report in the Daily Sun that soldiers had fled.", " | that soldiers had fled"},
        {"Verrania on Sunday rejected accusations by neighbouring Tessaly that its jets had strayed.",
         "neighbouring Tessaly | that its jets had strayed"},
        {"He disputed Mr Salazar's estimate that the club would bring 80 jobs.",
         "Mr Salazar | that the club would bring 80 jobs"},
        {"The company denied claims it had dumped waste in the river.", " | it had dumped waste in the river"},
        {"The club dismissed a newspaper's claim that its coach had quit as \"pure fantasy\".",
         "a newspaper | that its coach had quit"},
        {"The mayor denied allegations of bribery.", ""},
        {"The club dismissed the report as false.", ""},
        {"The mayor denied that she took bribes.", ""},
    };
    for (const auto& [text, inside] : rows) {
        CAPTURE(std::string(text));
        CHECK(claim_inside_denial(text) == inside);
    }
}

TEST_CASE("a denial's content begins with the noun for the claim and holds what that says") {
    const Row rows[] = {
        {"The mayor denied allegations of bribery.", "allegations of bribery"},
        {"The actor denied rumours about his marriage.", "rumours about his marriage"},
        {"The minister denied accusations by the opposition of vote-rigging.",
         "accusations by the opposition of vote-rigging"},
        {"The board has refuted media reports that the tour is in doubt.", "media reports that the tour is in doubt"},
        {"The premier shot down a claim that he had bought a jet.", "a claim that he had bought a jet"},
    };
    for (const Row& row : rows) {
        const std::string text = row.text;
        CHECK(denials_of(text) == std::string("cue: ") + row.denied + "\n");
    }
}
