// Small corpora made by chance: invented reports that agree, differ, cite and copy each other.
#pragma once

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

namespace hearsay {

namespace fs = std::filesystem;

// A folder of its own, gone at the end.
class Folder {
 public:
  explicit Folder(const std::string& name)
      : path_(fs::temp_directory_path() / ("hearsay_properties_" + name + "_" + std::to_string(getpid()))) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void write(const std::string& name, const std::string& text) const { std::ofstream(path_ / name) << text; }
  std::string file(const std::string& name) const { return (path_ / name).string(); }
  std::vector<std::string> files() const {
    std::vector<std::string> all;
    for (const auto& entry : fs::directory_iterator(path_)) all.push_back(entry.path().string());
    std::sort(all.begin(), all.end());
    return all;
  }

 private:
  fs::path path_;
};

template <class Random, size_t N>
const char* one_of(Random& random, const char* const (&choices)[N]) {
  return choices[random() % N];
}

/// What a corpus may hold.
enum class Kind {
  any,    ///< up to three events, undated reports, speakers without a name
  plain,  ///< one event, speakers known by name or office, each report dated apart from the others
};

// Reports of one to three invented events, that agree, differ, cite and copy each other by chance.
class Invented {
 public:
  Invented(unsigned seed, Kind kind) : kind_(kind), random_(seed) {}

  void write(const Folder& folder) {
    const size_t count = 3 + random_() % 5;
    for (size_t i = 0; i < count; ++i) folder.write("report" + std::to_string(i) + ".md", report(i));
  }

 private:
  std::string report(size_t number) {
    const size_t event = plain() ? 0 : random_() % 3;
    std::string text = "---\ntitle: " + title(event) + "\noutlet: " + one_of(random_, kOutlets) + "\n";
    if (plain()) {
      text += "published: 2031-05-1" + std::to_string(number) + "\n";
    } else if (random_() % 6 != 0) {
      text += "published: 2031-05-1" + std::to_string(2 + random_() % 6) + "\n";
    }
    text += "---\n\n# " + title(event) + "\n\n" + lead(event) + "\n";
    for (size_t left = 1 + random_() % 4; left > 0; --left) {
      const bool again = !told_.empty() && random_() % 3 == 0;
      if (!again) told_.push_back(sentence(event));
      text += "\n" + (again ? told_[random_() % told_.size()] : told_.back()) + "\n";
    }
    return text;
  }

  std::string title(size_t event) const { return std::string(kThings[event]) + " in " + kPlaces[event]; }
  bool plain() const { return kind_ == Kind::plain; }
  const char* speaker() { return plain() ? one_of(random_, kKnown) : one_of(random_, kSpeakers); }
  std::string number() { return std::to_string(2 + random_() % 30); }
  std::string lead(size_t event) {
    return std::string(kThings[event]) + " in " + kPlaces[event] + " on Monday killed " + number() +
           " people and injured " + number() + ", " + speaker() + " said.";
  }
  std::string sentence(size_t event) {
    switch (random_() % 7) {
      case 0:
        return std::string("“Nobody slept in ") + kPlaces[event] +
               ",” said Oskar Venn, the mayor — “we dug on and on.”";
      case 1:
        return "At least " + number() + " people were injured, according to " + speaker() + ".";
      case 2:
        return std::string("The ") + one_of(random_, kOutlets) + " reported that " + number() +
               " people were killed, citing police.";
      case 3:
        return "The death toll rose from " + number() + " to " + number() + ", " + speaker() + " said.";
      case 4:
        return std::string("The company denied that it had caused the disaster in ") + kPlaces[event] + ".";
      case 5:
        return "A smaller accident killed " + number() + " people in September 2029.";
      default:
        return "Dozens of people, including " + number() +
               " children, were evacuated before dawn, while the rain went on and "
               "the river rose to the second floor of the old mill, " +
               speaker() + " said.";
    }
  }

  static constexpr const char* kThings[] = {"A dam failure", "A shipyard fire", "A tram crash"};
  static constexpr const char* kPlaces[] = {"Orlen", "Tolvan", "Łódny Kess"};
  static constexpr const char* kOutlets[] = {"Tolvan Herald", "Meridian Post", "Daily Lantern", "Coastline News",
                                             "Transmar Agency"};
  static constexpr const char* kKnown[] = {"police", "the governor", "Mira Sund, a rescuer,", "the coast guard",
                                           "Oskar Venn"};
  static constexpr const char* kSpeakers[] = {
      "police",          "the governor",  "hospital officials", "Mira Sund, a rescuer,",
      "the coast guard", "two officials", "Oskar Venn"};

  Kind kind_;
  std::mt19937 random_;
  std::vector<std::string> told_;
};

}  // namespace hearsay
