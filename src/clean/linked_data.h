// JSON-LD: what a page tells machines of the article on it.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace hearsay::cleaning {

/// Texts as they stand there, with references and tags in them resolved. Empty = not said.
struct LinkedArticle {
  std::string headline;
  std::string name;
  std::string byline;  ///< several are parted by "; "
  std::string publisher;
  std::string language;
  std::string published;  ///< as written
  std::string modified;
  std::string address;  ///< of the web, without a fragment
  std::string body;     ///< its paragraphs are lines; of a live blog all its entries
};

/// Of several articles that stand in a page's scripts one is the page's own. Scripts that are nearly JSON are mended.
class LinkedData {
 public:
  /// All scripts of a page. REQUIRES: valid UTF-8.
  void read(const std::vector<std::string_view>& scripts);
  /// Chooses, when all are read: the articles of the page's address, else those with one of its headlines, else all;
  /// what the first does not say the next may. Addresses and headlines may be empty.
  void settle(std::string_view address, const std::vector<std::string>& headlines);

  const LinkedArticle& article() const { return article_; }
  /// Dates of the page around the article, and the site's name, where those are all there is.
  const std::string& page_published() const { return page_published_; }
  const std::string& page_modified() const { return page_modified_; }
  const std::string& site() const { return site_; }
  /// What had to be mended, once each.
  const std::vector<std::string_view>& faults() const { return faults_; }

 private:
  friend class LinkedReader;

  struct Party {
    std::string name;
    std::string id;  ///< of one that is described elsewhere
  };
  struct Found {
    LinkedArticle article;  // but for the parties
    std::vector<Party> authors;
    std::vector<Party> publishers;
    std::vector<std::string> addresses;
  };
  std::string names_of(const std::vector<Party>& parties) const;
  int likeness(const Found& found, std::string_view address, const std::vector<std::string>& headlines) const;

  std::vector<Found> found_;
  std::unordered_map<std::string, std::string> names_;  // by @id
  LinkedArticle article_;
  std::string page_published_;
  std::string page_modified_;
  std::string site_;
  std::vector<std::string_view> faults_;
};

}  // namespace hearsay::cleaning
