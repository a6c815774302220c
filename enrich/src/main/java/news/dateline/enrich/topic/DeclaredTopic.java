package news.dateline.enrich.topic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.enrich.DeclaredText;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A subject that a wire declared, as a Media Topic.
///
/// @param qcode its own code, if it is one of IPTC's; null for a provider's
/// @param name as declared, else as IPTC has it
/// @param top the first-level topic that it lies in; null when that is not known
record DeclaredTopic(
        @Nullable String qcode, String name, @Nullable MediaTopic top) {
    private static final Pattern IPTC_URI =
            Pattern.compile("https?://cv\\.iptc\\.org/newscodes/(mediatopic|subjectcode)/(?:medtop:|subj:)?(\\d{7,8})");
    // TT's references are IPTC's Subject Codes.
    private static final Pattern TT_URI = Pattern.compile("https?://tt\\.se/spec/subref/[\\d.]+/(\\d{8})");
    private static final Pattern IPTC_QCODE = Pattern.compile("(medtop|mediatopic|subj|subjectcode):(\\d{7,8})");
    private static final Pattern BARE = Pattern.compile("(?:0[1-9]|1[0-7])\\d{6}|2000[01]\\d{3}");
    private static final String AP = "http://cv.ap.org/id/";
    private static final Map<String, String> VOCABULARIES =
            Map.of("anpa1312", "a1312cat", "zczc", "a1312cat", "iptc7901", "dpacat");

    /// What a subject says of a topic; empty when it says none that is known.
    ///
    /// @param format of the item: its plain words are codes in some
    static Optional<DeclaredTopic> of(ConceptRef subject, String format) {
        return codes(subject)
                .flatMap(code -> iptc(code, subject).stream())
                .findFirst()
                .or(() -> provider(subject, format).map(top -> new DeclaredTopic(null, "", top)))
                .or(() -> Stream.concat(subject.getSameAs().stream(), subject.getBroader().stream())
                        .flatMap(code -> above(code).stream())
                        .findFirst()
                        .map(top -> new DeclaredTopic(null, "", top)));
    }

    private static Stream<String> codes(ConceptRef subject) {
        return Stream.of(subject.getQcode(), subject.getUri(), subject.getLiteral())
                .flatMap(Optional::stream);
    }

    private static Optional<DeclaredTopic> iptc(String code, ConceptRef subject) {
        return Iptc.of(code).map(iptc -> {
            MediaTopic top = iptc.top()
                    .or(() -> subject.getBroader().stream()
                            .flatMap(broader -> above(broader).stream())
                            .findFirst())
                    .orElse(null);
            return new DeclaredTopic(iptc.qcode(), name(subject, iptc), top);
        });
    }

    private static Optional<MediaTopic> above(String code) {
        return Iptc.of(code).flatMap(Iptc::top).or(() -> vocabulary(code));
    }

    private static Optional<MediaTopic> provider(ConceptRef subject, String format) {
        String vocabulary = VOCABULARIES.get(format);
        return subject.getQcode()
                .flatMap(DeclaredTopic::vocabulary)
                .or(() -> vocabulary == null
                        ? Optional.empty()
                        : subject.getLiteral()
                                .flatMap(code -> ProviderCodes.standard().topic(vocabulary, code)))
                .or(() -> subject.getUri().filter(uri -> uri.startsWith(AP)).flatMap(uri -> ap(subject.getNames())));
    }

    private static Optional<MediaTopic> vocabulary(String qcode) {
        int colon = qcode.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : ProviderCodes.standard().topic(qcode.substring(0, colon), qcode.substring(colon + 1));
    }

    private static Optional<MediaTopic> ap(List<LocalizedText> names) {
        return names.stream()
                .flatMap(name -> ProviderCodes.standard().topic("ap", name.getText()).stream())
                .findFirst();
    }

    private static String name(ConceptRef subject, Iptc code) {
        return subject.getNames().stream()
                .map(LocalizedText::getText)
                .findFirst()
                .map(DeclaredText::of)
                .or(code::name)
                .orElse(code.qcode());
    }

    /// A code of IPTC's: eight digits of Media Topics or Subject Codes.
    private record Iptc(boolean media, String code) {
        // Some wires lose the zero at the begin.
        static Optional<Iptc> of(String written) {
            for (Pattern pattern : List.of(IPTC_QCODE, IPTC_URI)) {
                Matcher matcher = pattern.matcher(written);
                if (matcher.matches()) {
                    String digits = matcher.group(2);
                    return valid(matcher.group(1).startsWith("med"), digits.length() == 7 ? "0" + digits : digits);
                }
            }
            Matcher tt = TT_URI.matcher(written);
            if (tt.matches()) {
                return valid(false, tt.group(1));
            }
            return BARE.matcher(written).matches() ? valid(written.startsWith("2"), written) : Optional.empty();
        }

        private static Optional<Iptc> valid(boolean media, String code) {
            boolean isMedia = media || code.startsWith("2");
            return isMedia || MediaTopic.above(code).isPresent()
                    ? Optional.of(new Iptc(isMedia, code))
                    : Optional.empty();
        }

        String qcode() {
            return (media ? "medtop:" : "subj:") + code;
        }

        Optional<MediaTopic> top() {
            return media ? MediaTopics.standard().top(code) : MediaTopic.above(code);
        }

        // The first level has the same codes in both vocabularies.
        Optional<String> name() {
            return MediaTopics.standard().name(code);
        }
    }
}
