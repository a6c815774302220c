package news.dateline.enrich.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All names at once, as a tree over words: the longest name at a position is found in as many steps as it has words,
/// however many names there are.
///
/// @param <S> what a name stands for
final class NameTrie<S> {
    // "US" is a country, "us" in a headline in capitals is not: so short a name must be written as it is.
    private static final int LETTERS_TO_SHOUT = 4;

    private final Node<S> root = new Node<>();

    /// Adds a name as it is written in running text.
    void add(String text, S sense) {
        List<Token> tokens = Tokenizer.tokens(text);
        Node<S> node = root;
        for (Token token : tokens) {
            node = node.next.computeIfAbsent(token.key(), key -> new Node<>());
        }
        node.names.add(new Spelled<>(sense, tokens.stream().map(Token::form).toList()));
    }

    /// A name in a text.
    ///
    /// @param to index behind its last token
    /// @param senses what is called so
    record Match<S>(int to, List<S> senses) {}

    private record Spelled<S>(S sense, List<String> forms) {}

    private static final class Node<S> {
        private final Map<String, Node<S>> next = new HashMap<>();
        private final List<Spelled<S>> names = new ArrayList<>();
    }

    /// The longest name that begins at `from`.
    Optional<Match<S>> longestAt(List<Token> tokens, int from) {
        Optional<Match<S>> longest = Optional.empty();
        Node<S> node = root.next.get(tokens.get(from).key());
        int to = from + 1;
        while (node != null) {
            if (!node.names.isEmpty()) {
                List<S> senses = senses(node, tokens.subList(from, to));
                longest = senses.isEmpty() ? longest : Optional.of(new Match<>(to, senses));
            }
            node = to < tokens.size() ? node.next.get(tokens.get(to).key()) : null;
            to++;
        }
        return longest;
    }

    private static <S> List<S> senses(Node<S> node, List<Token> tokens) {
        List<S> senses = new ArrayList<>(1);
        for (Spelled<S> spelled : node.names) {
            if (isWritten(spelled.forms(), tokens)) {
                senses.add(spelled.sense());
            }
        }
        return senses;
    }

    private static boolean isWritten(List<String> forms, List<Token> tokens) {
        boolean exact = true;
        boolean shouted = true;
        int letters = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            exact &= token.is(forms.get(i));
            shouted &= !token.isWord() || token.isShouted();
            letters += token.isWord() ? token.form().length() : 0;
        }
        return exact || (shouted && letters >= LETTERS_TO_SHOUT);
    }
}
