package news.dateline.app;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// Small NewsML-G2 items for tests.
public final class NewsItems {
    private NewsItems() {}

    /// A usable version of a story about Greece.
    public static byte[] greek(String guid, long version) {
        return item(
                guid, version, "Ferry strike ends in Greece", "Ferries sail from Piraeus again, version " + version);
    }

    /// A story about Greece that must not be used before a time.
    public static byte[] embargoed(String guid, Instant until) {
        String item = new String(greek(guid, 1), StandardCharsets.UTF_8);
        return item.replace("<pubStatus", "<embargoed>" + until + "</embargoed><pubStatus")
                .getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] item(String guid, long version, String headline, String paragraph) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="%s" version="%d" standard="NewsML-G2"
                    standardversion="2.34" conformance="power" xml:lang="en">
                  <itemMeta>
                    <itemClass qcode="ninat:text"/>
                    <provider literal="Meridian"/>
                    <versionCreated>2026-05-04T12:00:00Z</versionCreated>
                    <pubStatus qcode="stat:usable"/>
                  </itemMeta>
                  <contentMeta><urgency>4</urgency><headline>%s</headline></contentMeta>
                  <contentSet>
                    <inlineXML contenttype="application/xhtml+xml">
                      <html xmlns="http://www.w3.org/1999/xhtml"><body><p>%s</p></body></html>
                    </inlineXML>
                  </contentSet>
                </newsItem>
                """.formatted(guid, version, headline, paragraph).getBytes(StandardCharsets.UTF_8);
    }
}
