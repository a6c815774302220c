package news.dateline.ingest.parse.newsml1;

import news.dateline.ingest.parse.time.WireTime;

/// Times as NewsML 1.x wants them, in ISO 8601's basic form: `20031020T101530+0200`. The extended form is read as
/// well.
final class BasicTime {
    private static final int DATE = 8;
    private static final int MINUTES = 13;
    private static final int SECONDS = 15;
    private static final int OFFSET = 5;

    private BasicTime() {}

    static WireTime read(String written) {
        String time = written.strip();
        boolean basic = time.length() >= MINUTES
                && time.charAt(DATE) == 'T'
                && areDigits(time, 0, DATE)
                && areDigits(time, DATE + 1, MINUTES);
        return WireTime.of(basic ? extended(time) : time);
    }

    private static String extended(String time) {
        boolean seconds = time.length() >= SECONDS && areDigits(time, MINUTES, SECONDS);
        String zone = time.substring(seconds ? SECONDS : MINUTES);
        StringBuilder extended = new StringBuilder(32)
                .append(time, 0, 4)
                .append('-')
                .append(time, 4, 6)
                .append('-')
                .append(time, 6, 11)
                .append(':')
                .append(time, 11, MINUTES);
        if (seconds) {
            extended.append(':').append(time, MINUTES, SECONDS);
        }
        if (zone.length() == OFFSET && areDigits(zone, 1, OFFSET)) {
            return extended.append(zone, 0, 3)
                    .append(':')
                    .append(zone, 3, OFFSET)
                    .toString();
        }
        return extended.append(zone).toString();
    }

    private static boolean areDigits(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
