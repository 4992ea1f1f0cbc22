// "Ada Lind, 34,", "34-year-old Ada Lind": of persons by their full names alone, as a surname may be a brother's.
// "The 4-month-old baby": a story seldom has two.
#include <charconv>

#include "language/labels.h"
#include "reconcile/disagreements/given_numbers.h"
#include "reconcile/sources/names_alike.h"

namespace hearsay::reconciling {
namespace {

constexpr std::string_view kOld = "-old";
constexpr double kOldest = 110;
/// "34-year-old barber and father Jon Lund": words between an age and its name.
constexpr size_t kReach = 4;

bool has_tag(std::string_view tag, std::initializer_list<language::Tag> tags) {
  for (const language::Tag one : tags) {
    if (tag == language::tag_name(one)) return true;
  }
  return false;
}

// Of "34-year-old" by its unit.
std::optional<double> old(std::string_view word, std::string_view unit, const language::Lexicon& lexicon) {
  if (!word.ends_with(kOld)) return std::nullopt;
  word.remove_suffix(kOld.size());
  if (word.ends_with('s')) word.remove_suffix(1);
  if (!word.ends_with(unit)) return std::nullopt;
  word.remove_suffix(unit.size());
  return whole_number(word, lexicon);
}

class Ages {
 public:
  Ages(const Reading& reading, const language::Lexicon& lexicon, std::vector<GivenNumber>& given)
      : reading_(reading), lexicon_(lexicon), words_(reading), given_(given) {}

  void add_of_named() {
    for (const Name& name : reading_.names) {
      if (name.kind != NameKind::person && name.kind != NameKind::other) continue;
      const std::string_view written = reading_.report.text.slice(name.span);
      const std::vector<std::string> parts = name_words(written);
      if (parts.size() < 2) continue;
      const auto age = of(name.span);
      if (age && *age > 0 && *age <= kOldest)
        add(parts.front() + ' ' + parts.back(), std::string(written), *age, {}, name.span);
    }
  }

  void add_of_infants() {
    for (size_t i = 0; i < words_.size(); ++i) {
      if (!words_.written(i).ends_with(kOld)) continue;
      const auto months = old(words_[i], "-month", lexicon_);
      if (months && lexicon_.people.contains(words_[i + 1]))
        add("-month", "the " + words_[i + 1], *months, "months", reading_.tokens[i].span);
    }
  }

 private:
  std::optional<double> of(Span name) const {
    const auto behind = stands_behind(words_.at(name.end));
    return behind ? behind : stands_before(words_.at(name.begin));
  }

  // ", 34,", ", aged 34.", " (34)", ", a 34-year-old"
  std::optional<double> stands_behind(size_t at) const {
    const std::string mark = words_[at++];
    if (mark != "," && mark != "(") return std::nullopt;
    if (has_tag(words_.tag(at), {language::Tag::det})) return old(words_[at + 1], "-year", lexicon_);
    if (lexicon_.is(words_[at], language::WordClass::age)) ++at;
    const std::string number = words_[at], next = words_[at + 1];
    const bool ends =
        next == "," || next == "." || next == ";" || next == ")" || has_tag(words_.tag(at + 1), {language::Tag::aux});
    return ends && number.find_first_not_of("0123456789") == std::string::npos ? whole_number(number, lexicon_)
                                                                               : std::nullopt;
  }

  std::optional<double> stands_before(size_t first) const {
    using language::Tag;
    for (size_t back = 1; back <= kReach && back <= first; ++back) {
      const size_t at = first - back;
      if (const auto age = old(words_[at], "-year", lexicon_)) return age;
      const bool apposed = has_tag(words_.tag(at), {Tag::noun, Tag::adj, Tag::propn});
      if (!apposed) return std::nullopt;
    }
    return std::nullopt;
  }

  void add(std::string thing, std::string about, double age, std::string unit, Span span) {
    GivenNumber number;
    number.question = Question::how_old;
    number.thing = std::move(thing);
    number.about = std::move(about);
    number.value.low = number.value.high = age;
    number.value.unit = std::move(unit);
    number.span = span;
    given_.push_back(std::move(number));
  }

  const Reading& reading_;
  const language::Lexicon& lexicon_;
  const FoldedWords words_;
  std::vector<GivenNumber>& given_;
};

}  // namespace

void add_ages(const Reading& reading, const language::Lexicon& lexicon, std::vector<GivenNumber>& given) {
  Ages ages(reading, lexicon, given);
  ages.add_of_named();
  ages.add_of_infants();
}

}  // namespace hearsay::reconciling
