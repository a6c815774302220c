package news.dateline.app;

import java.util.Map;

/// On the embedded broker, everywhere.
class EmbeddedEndToEndTest extends EndToEnd {
    @Override
    Map<String, String> startBroker() {
        return Map.of();
    }

    @Override
    void stopBroker() {
        // It belongs to the machine, which is closed.
    }
}
