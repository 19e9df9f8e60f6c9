// How names fold together: who of two is the same, and who isn't.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "quotes/quotations.hpp"
#include "sentences/sentences.hpp"
#include "speakers/speakers.hpp"
#include "text/block_patterns.hpp"
#include "text/blocks.hpp"
#include "text/tokens.hpp"

using namespace quoth;

namespace {

enum Fold : bool { two = false, same = true };

/// What two sources are called, one after the other, and whether they are one.
struct Pair {
    const char* first;
    const char* second;
    Fold fold;
};

/// The source that begins at a byte and ends before another one, as a record.
Record record_of(const Reading& reading, std::size_t begin, std::size_t end) {
    Record record;
    Range range{none, 0};
    for (std::uint32_t i = 0; i < reading.tokens.size(); ++i) {
        if (reading.tokens[i].begin < begin || reading.tokens[i].end > end) continue;
        range = {std::min(range.first, i), i + 1};
    }
    record.source = {range};
    record.content = {{range.last, range.last + 1}};
    return record;
}

Fold fold(const Pair& pair) {
    static const Lexicon lexicon = Lexicon::english();
    static const BlockPatterns patterns = BlockPatterns::english();
    const std::string first(pair.first);
    const std::string second(pair.second);
    const std::string middle =
        " said that the water in the harbour was still rising.\n\nOn the other side of the town, ";
    const std::string text = first + middle + second + " said that nobody had been told about it by the council.";
    Reading reading;
    reading.text = text;
    Tokenizer tokenizer;
    tokenizer.read(reading, lexicon);
    read_blocks(reading, lexicon, patterns);
    read_quotations(reading, lexicon);
    read_sentences(reading, lexicon);
    lexicon.read(reading);
    const std::size_t begin = first.size() + middle.size();
    std::vector<Record> records{record_of(reading, 0, first.size()), record_of(reading, begin, begin + second.size())};
    const std::vector<Speaker> speakers = resolve_speakers(reading, records);
    REQUIRE(records[0].speaker != none);
    REQUIRE(records[1].speaker != none);
    INFO(speakers[records[0].speaker].name, " / ", speakers[records[1].speaker].name);
    return records[0].speaker == records[1].speaker ? same : two;
}

void check(const std::vector<Pair>& pairs) {
    for (const Pair& pair : pairs) {
        INFO(std::string(pair.first), " / ", std::string(pair.second));
        CHECK(fold(pair) == pair.fold);
    }
}

}  // namespace

TEST_CASE("a surname stands for the full name") {
    check({
        {"Marta Lindqvist", "Lindqvist", same},
        {"Mr Brandt", "Felix Brandt", same},
        {"Lindqvist", "Marta Lindqvist", same},
        {"Daniel O'Rourke", "O'Rourke", same},
        {"Siobhán O’Neill", "O’Neill", same},
        {"Owen McAllister", "McAllister", same},
        {"Grace Mbeki-Nolan", "Mbeki-Nolan", same},
        {"Grace Mbeki-Nolan", "Ms Nolan", same},
        {"Grace Mbeki-Nolan", "Mbeki", same},
        {"Kwame Asante Boateng", "Boateng", same},
        {"María Pilar Núñez Ortega", "Ortega", same},
        {"Jean-Luc Moreau", "Moreau", same},
        {"Þórdís Ægisdóttir", "Ægisdóttir", same},
        {"Zoë Kravchenko", "Kravchenko", same},
        {"Tadeusz Wiśniewski", "Wiśniewski", same},
        {"Đặng Thùy Linh", "Đặng Thùy Linh", same},
        {"Priya Raghunathan", "Raghunathan", same},
        {"Chidi Nwosu", "Nwosu", same},
        {"Robert Stokes Jr.", "Stokes", same},
        {"Robert Stokes Jr.", "Stokes Jr.", same},
        {"Ferdinand “Bongbong” Marcos Jr.", "Bongbong Marcos", same},
        {"Ferdinand “Bongbong” Marcos Jr.", "Marcos", same},
        {"U Thein Sein", "Thein Sein", same},
        {"K. Chandrasekhar Rao", "Chandrasekhar Rao", same},
        {"A.P.J. Kalam", "Kalam", same},
        {"Kipchumba arap Moi", "Arap Moi", same},
        {"Khalid bin Salman", "Prince Khalid", same},
        {"Abdel Fattah el-Sisi", "El-Sisi", same},
        {"Andrés Manuel López Obrador", "López Obrador", same},
        {"Katrín Jakobsdóttir", "Katrín", same},
        {"Thaksin Shinawatra", "Mr Thaksin", same},
        {"Nagy Anna", "Nagy", same},
        {"Chief Olusegun Obasanjo", "Obasanjo", same},
        {"Mirza Fakhrul Islam Alamgir", "Fakhrul", same},
        {"Luiz Inácio Lula da Silva", "Lula", same},
        {"Henrik Dahl III", "Dahl", same},
        {"Anjali Rao KC", "Rao", same},
        {"Peter Dunmore MP", "Dunmore", same},
        {"Carla Venn PhD", "Venn", same},
        {"Salma Al Khatri", "Al Khatri", same},
        {"Gabriela Toro Inostroza", "Toro Inostroza", same},
        {"Fergal Ó Dálaigh", "Ó Dálaigh", same},
    });
}

TEST_CASE("titles and honorifics fold") {
    check({
        {"Fisheries Minister Jonas Okafor", "Okafor", same},
        {"Fisheries Minister Jonas Okafor", "Mr Okafor", same},
        {"Dr Wren Castellari", "Castellari", same},
        {"Dr. Wren Castellari", "Dr. Castellari", same},
        {"Professor Anders Lund", "Lund", same},
        {"Prof Anders Lund", "Prof Lund", same},
        {"Sen. Grace Lacson", "Lacson", same},
        {"Sen. Grace Lacson", "Senator Lacson", same},
        {"Rep. Jason Holt", "Jason Holt", same},
        {"Gov. Anna Weber", "Governor Weber", same},
        {"President Orhan Demir", "Demir", same},
        {"Prime Minister Noriko Abe", "Abe", same},
        {"Sir Steve Webb", "Sir Steve", same},
        {"Dame Hilary Stroud", "Stroud", same},
        {"Lord Ashby", "Ashby", same},
        {"Sister Agnes Otieno", "Sister Otieno", same},
        {"Pastor Josphat Mutiso", "Mutiso", same},
        {"Comrade Suleiman Adeyanju", "Adeyanju", same},
        {"Alhaji Musa Tanko", "Tanko", same},
        {"Chief Dauda Ekwueme", "Ekwueme", same},
        {"Engr. Ngozi Ekpo", "Ekpo", same},
        {"Smt. Lalitha Iyer", "Iyer", same},
        {"Cr Darren Vu", "Cr Vu", same},
        {"Cllr Malcolm Threlfall", "Cllr Threlfall", same},
        {"Det Garda Siobhan Walsh", "Walsh", same},
        {"Capt Alasdair Munro", "Mr Munro", same},
        {"Col. Igor Sava", "Sava", same},
        {"Mrs Kehinde Fatunla", "Fatunla", same},
        {"Judge Nuala McGrath", "McGrath", same},
        {"Former Secretary of State Anna Holm", "Holm", same},
        {"U.N. Secretary-General Tomas Adeleke", "Adeleke", same},
        {"Deputy Prime Minister Sione Kata", "Kata", same},
        {"Harbour master Ottar Lunde", "Lunde", same},
        {"Chief executive Paul Renner", "Renner", same},
        {"Radio host Laura Trevelyan", "Trevelyan", same},
        {"Brazilian striker Rui Costa", "Costa", same},
        {"South Korean-born Monte Haines", "Haines", same},
        {"Area MCA Kevin Barasa", "Barasa", same},
    });
}

TEST_CASE("given names, nicknames and initials fold") {
    check({
        {"Karin Holt", "Karin", same},
        {"Sanjay Pillai", "Sanj", same},
        {"Bobby “the Hammer” Quist", "Quist", same},
        {"Bobby \"the Hammer\" Quist", "Bobby Quist", same},
        {"Francisco “Boy” Dizon", "Dizon", same},
        {"J. R. Holloway", "Holloway", same},
        {"J.R. Holloway", "J. R. Holloway", same},
        {"John R. Holloway", "John Holloway", same},
        {"John Holloway", "J. Holloway", same},
        {"J. Holloway", "John Holloway", same},
        {"Donald J. Fenwick", "Donald Fenwick", same},
        {"K Venkataraman", "Venkataraman", same},
        {"Mary Ann Cole", "Mary Cole", same},
        {"José María Aznarez", "José Aznarez", same},
    });
}

TEST_CASE("particles belong to the surname") {
    check({
        {"Ursula van den Berg", "Van den Berg", same},
        {"Ursula van den Berg", "van den Berg", same},
        {"Ludwig von Hagen", "von Hagen", same},
        {"Ahmed bin Khalid", "bin Khalid", same},
        {"Juan de la Vega", "De la Vega", same},
        {"Pieter de Groot", "De Groot", same},
        {"Pieter de Groot", "Groot", same},
        {"Charles de Montfort", "de Montfort", same},
        {"Omar al-Bashar", "al-Bashar", same},
        {"Omar al-Bashar", "Bashar", same},
        {"Daniel Osei", "Dan", same},
        {"Leonardo da Costa", "da Costa", same},
        {"Sofia Di Marco", "Di Marco", same},
        {"Kees van der Meer", "Van der Meer", same},
        {"Guillermo de los Ríos", "De los Ríos", same},
        {"Mohammed bin Rashid al-Falasi", "Al-Falasi", same},
    });
}

TEST_CASE("names that begin with the family") {
    check({
        {"Park Geun-hye", "Park", same},
        {"Kim Jong-su", "Kim", same},
        {"Xi Weiming", "Xi", same},
        {"Nguyen Van Minh", "Minh", same},
        {"Lee Kwan Yew", "Lee", same},
        {"Ban Ki-woon", "Ban", same},
        {"Mao Zhenyu", "Mr Mao", same},
    });
}

TEST_CASE("acronyms and their expansion fold in either order") {
    check({
        {"The Northern Seismic Institute (NSI)", "the NSI", same},
        {"The NSI (Northern Seismic Institute)", "the Northern Seismic Institute", same},
        {"The Trade Union Congress", "the TUC", same},
        {"The TUC", "the Trade Union Congress", same},
        {"The Bank of Norland (BoN)", "the Bank of Norland", same},
        {"The National Farmers' Union", "the NFU", same},
        {"The Food and Drug Administration", "the FDA", same},
        {"The Department of Health and Human Services", "the DHHS", same},
        {"The European Space Agency", "ESA", same},
        {"The Organisation of Fishing States", "OFS", same},
        {"The Kent Fire and Rescue Service", "KFRS", same},
        {"KFRS", "the Kent Fire and Rescue Service", same},
        {"The United Steel and Foundry Union", "USFU", same},
        {"The Herald", "the bank", two},
    });
}

TEST_CASE("short forms of a body's name fold") {
    check({
        {"Corvane Tire Corp.", "Corvane Tire", same},
        {"Corvane Tire Corp.", "Corvane", same},
        {"Halvard Storage Inc", "Halvard Storage", same},
        {"Brightwater Foods", "Brightwater", same},
        {"MedLine Systems", "MedLine", same},
        {"Tundra Cargo", "Tundra", same},
        {"The European Commission", "the Commission", same},
        {"The Bank of Norland", "the bank", same},
        {"The Ministry of Trade", "the ministry", same},
        {"The University of Calloway", "the university", same},
        {"The Norland Football Association", "the association", same},
        {"Deccan Bank", "the bank", same},
        {"Greenhill Homes", "the company", same},
        {"The Daily Echo", "the Echo", same},
    });
}

TEST_CASE("two people of one surname are two") {
    check({
        {"Karin Holt", "Erik Holt", two},
        {"Mr Erik Holt", "Mrs Holt", two},
        {"Karin Holt", "Mr Holt", two},
        {"Ann Lee", "Bo Lee", two},
        {"Ann Lee", "Lord Lee", two},
        {"J. Holloway", "Mary Holloway", two},
        {"Anna Clark", "Adam Clark", two},
        {"Sir Steve Webb", "Ms Webb", two},
        {"Bill Marsh, 61,", "Bill Marsh, 19,", two},
    });
}

TEST_CASE("names that share a word are not one") {
    check({
        {"Marta Lindqvist", "Marta Keane", two},
        {"Anna Weber", "Anna Braun", two},
        {"Madrid", "Real Madrid", two},
        {"York", "New York", two},
        {"Washington", "George Washington Carver", two},
        {"The Bank of Norland", "the Bank of Sutherland", two},
        {"The Ministry of Trade", "the Ministry of Health", two},
        {"The National Farmers' Union", "the National Teachers' Union", two},
        {"Northern Rail", "Northern Gas", two},
        {"Kenya", "Kenya Airways", two},
        {"Paris Holt", "Paris", two},
        {"Austin Reed", "Austin", two},
        {"Goldman Foods", "Goldman Motors", two},
    });
}

TEST_CASE("a person is no body, and no place") {
    check({
        {"Anna Baker", "the baker", two},
        {"Ford Motors", "Mr Ford", two},
        {"Walter Ford", "Ford Motors", two},
        {"The Trump Organization", "Ivan Trump", two},
        {"Prince Foods", "Prince Harold", two},
        {"Boeing Airlines", "Boeing Airlines spokesman Ed Holm", two},
        {"Labour", "Labour MP Fiona Garside", two},
        {"The Kremlin", "Moscow", two},
        {"Downing Street", "London", two},
        {"Germany", "Germany's economy minister Klaus Brandl", two},
    });
}

TEST_CASE("one who was not named is nobody who is") {
    check({
        {"Anna Weber", "a nurse", two},
        {"A driver", "a driver", two},
        {"An official", "another official", two},
        {"A person familiar with the talks", "a second person", two},
        {"Marta Lindqvist", "sources close to the club", two},
        {"Voters", "residents", two},
    });
}

TEST_CASE("names of many countries") {
    check({
        {"Atty. Noel Cabrera", "Cabrera", same},
        {"Mama Esther Karuri", "Karuri", same},
        {"Josphat ole Nkaissery", "Mr. ole Nkaissery", same},
        {"Mr. ole Nkaissery", "Josphat ole Nkaissery", same},
        {"Cpl Kern Baptiste", "Cpl Baptiste", same},
        {"Dato Ahmad Zahid", "Ahmad Zahid", same},
        {"Oba Adeyeye Ogunwusi", "Oba Ogunwusi", same},
        {"Eze Innocent Nwachukwu", "Nwachukwu", same},
        {"Tan Sri Lim Wei Kang", "Lim Wei Kang", same},
        {"Siti binti Hassan", "Siti binti Hassan", same},
        {"P Sravani", "Sravani", same},
        {"Étienne Vasseur", "Vasseur", same},
        {"Łukasz Nowak", "Mr Nowak", same},
        {"Abdel Fattah el-Gazzar", "el-Gazzar", same},
        {"Yann-Gaël Le Floc’h", "Le Floc’h", same},
        {"Bérengère de La Rochemontée", "La Rochemontée", same},
        {"Joost-Willem Brandsma", "Brandsma", same},
        {"Niall MacAskill-Boyd", "MacAskill-Boyd", same},
        {"Coroner Dr Máire Cronin", "the coroner", same},
        {"Sgt Marcia Blackett", "the sergeant", same},
        {"Supt. Ann Holm", "the superintendent", same},
        {"Undersecretary Lito Abad", "the undersecretary", same},
    });
}

TEST_CASE("names that look like others") {
    check({
        {"The Guardian", "the Guardian Angels", two},
        {"Lincoln City Council", "Abe Lincoln", two},
        {"Tuulivoima Harju Oyj", "Harju", same},
        {"Tuulivoima Harju Oyj", "Mr Harju", two},
        {"Otso Harju", "Harju", same},
        {"Cpl Kern Baptiste", "Mr Kerwin Baptiste", two},
        {"Chief Marilyn Dick", "Chief Alphonse Dick", two},
        {"Geoff Danvers", "Philippa Danvers-Hope", two},
        {"The Star", "a star", two},
        {"Dr Ann Lee", "the director", two},
        {"The Ministry of Labour and Productivity", "the ministry", same},
        {"Leith Rovers", "Leith", same},
        {"Mary Ann Cole", "Ann Cole", two},
    });
}
