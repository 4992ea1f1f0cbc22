import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.Triple;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Reads texts, one a line, and writes for each the names found: "KIND BEGIN END", tab after each, UTF-16 offsets. */
public class Names {
  public static void main(String[] arguments) throws Exception {
    CRFClassifier<CoreLabel> model = CRFClassifier.getClassifier(arguments[0]);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, false, "UTF-8");
    for (String line; (line = in.readLine()) != null;) {
      StringBuilder names = new StringBuilder();
      if (!line.isBlank()) {
        for (Triple<String, Integer, Integer> name : model.classifyToCharacterOffsets(line)) {
          names.append(name.first()).append(' ').append(name.second()).append(' ').append(name.third()).append('\t');
        }
      }
      out.println(names);
    }
    out.flush();
  }
}
