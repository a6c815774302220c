package news.dateline.ingest.parse.body;

import java.util.Arrays;

/// Characters that are gathered and given on, without a look at how a string would keep them.
final class Characters {
    private static final int SHORT = 64;
    private static final char[] NONE = {};

    private char[] all;
    private int count;

    Characters() {
        all = NONE;
    }

    /// @param usual how many there will usually be
    Characters(int usual) {
        all = new char[usual];
    }

    int length() {
        return count;
    }

    boolean isEmpty() {
        return count == 0;
    }

    char charAt(int index) {
        return all[index];
    }

    void append(char c) {
        room(1);
        all[count++] = c;
    }

    void append(String characters) {
        int length = characters.length();
        room(length);
        characters.getChars(0, length, all, count);
        count += length;
    }

    void append(Characters from, int start, int end) {
        room(end - start);
        System.arraycopy(from.all, start, all, count, end - start);
        count += end - start;
    }

    void clear() {
        count = 0;
    }

    boolean endsWith(String end, int at) {
        int start = at - end.length();
        if (start < 0) {
            return false;
        }
        for (int i = 0; i < end.length(); i++) {
            if (all[start + i] != end.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    String substring(int start, int end) {
        return new String(all, start, end - start);
    }

    @Override
    public String toString() {
        return substring(0, count);
    }

    private void room(int more) {
        if (all.length - count < more) {
            all = Arrays.copyOf(all, Math.max(SHORT, Math.max(2 * all.length, count + more)));
        }
    }
}
