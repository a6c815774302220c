package news.dateline.app;

import java.nio.charset.StandardCharsets;

/// Small NewsML-G2 items for tests.
public final class NewsItems {
    private NewsItems() {}

    /// A usable version of a story about Greece.
    public static byte[] greek(String guid, long version) {
        return item(
                guid, version, "Ferry strike ends in Greece", "Ferries sail from Piraeus again, version " + version);
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
