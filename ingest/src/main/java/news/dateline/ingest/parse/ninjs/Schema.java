package news.dateline.ingest.parse.ninjs;

import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.ingest.parse.ninjs.Shape.Associated;
import news.dateline.ingest.parse.ninjs.Shape.Each;
import news.dateline.ingest.parse.ninjs.Shape.EarlyDate;
import news.dateline.ingest.parse.ninjs.Shape.Members;
import news.dateline.ingest.parse.ninjs.Shape.Named;
import news.dateline.ingest.parse.ninjs.Shape.Words;

/// What IPTC's ninjs schemas allow: of each major version all that any of its minor versions has (1.0 to 1.8, 2.0 to
/// 2.4, 3.0 to 3.3), since items seldom say which one they follow, and minor versions only add.
///
/// @param item the item itself
/// @param associated an item inside another
record Schema(Members item, Members associated) {
    private static final Shape STATUS = new Words(Set.of("usable", "withheld", "canceled"));
    private static final Shape PERCENT = new Shape.Amount(true, 0, 100);
    private static final Shape URGENCY = new Shape.Amount(true, 1, 9);
    private static final Set<String> VALUE = Set.of("value");
    private static final Set<String> NAME = Set.of("name");
    private static final Set<String> URI = Set.of("uri");
    private static final Set<String> NAME_AND_URI = Set.of("name", "uri");

    // The members of a rendition whose spelling differs: size, codec, rate, ratio, protocol, scan.
    private static final List<String> LOWER =
            List.of("sizeinbytes", "videocodec", "framerate", "aspectratio", "transportprotocol", "scantype");
    private static final List<String> CAMEL =
            List.of("sizeInBytes", "videoCodec", "frameRate", "aspectRatio", "transportProtocol", "scanType");

    private static final Schema ONE = one();
    private static final Schema TWO = two();
    private static final Schema THREE = three();

    static Schema of(Family family) {
        return switch (family) {
            case ONE, SUPERDESK -> ONE;
            case TWO -> TWO;
            case THREE -> THREE;
        };
    }

    /// Whether an item of some version has a member of this name.
    static boolean isKnown(String name) {
        return ONE.item.shapeOf(name) != null || TWO.item.shapeOf(name) != null || THREE.item.shapeOf(name) != null;
    }

    private static Schema one() {
        Members concept = Members.texts("name rel scheme code");
        Shape contacts = contacts("postalcode");
        Members item = Members.texts("uri mimetype profile version firstcreated versioncreated contentcreated"
                        + " contentdigitised embargoed copyrightholder copyrightnotice usageterms ednote language title"
                        + " byline headline slugline located expires")
                .open(Map.of("description_", Shape.TEXT, "body_", Shape.TEXT, "headline_", Shape.TEXT))
                .requiring(URI)
                .with(type(""), "type")
                .with(new Words(Set.of("complete", "incomplete")), "representationtype")
                .with(STATUS, "pubstatus")
                .with(Shape.NUMBER, "urgency charcount wordcount")
                .with(new Each(concept), "event object")
                .with(new Each(concept.with(contacts, "contactinfo")), "person infosource")
                .with(new Each(concept.with(contacts, "contactinfo").open(Map.of("geometry_", Shape.ANY))), "place")
                .with(new Each(rated(concept)), "subject")
                .with(
                        new Each(concept.with(contacts, "contactinfo").with(symbols("symboltype"), "symbols")),
                        "organisation")
                .with(new Named(rendition("mimetype title", LOWER), false), "renditions")
                .with(new Named(new Associated(), false), "associations")
                .with(new Named(Shape.ANY, true), "altids")
                .with(new Each(Members.texts("scheme code title href")), "trustindicator")
                .with(Members.texts("name version schema"), "$standard")
                .with(new Each(Members.texts("name scheme code")), "genre")
                .with(rights("langid", "linkedrights", "encodedrights"), "rightsinfo")
                .with(Members.texts("name uri literal"), "digitalsourcetype")
                .with(new Each(advice()), "advice advices");
        return new Schema(item, item);
    }

    private static Schema two() {
        Members text = Members.texts("role contenttype value").requiring(VALUE);
        Members item = Members.texts("uri profile version firstcreated versioncreated contentcreated contentdigitised"
                        + " embargoed copyrightholder copyrightnotice usageterms ednote language title by slugline"
                        + " located expires")
                .with(type(""), "type")
                .with(new Words(Set.of("full", "partial")), "representationtype")
                .with(STATUS, "pubstatus")
                .with(new Each(text), "headlines descriptions")
                .with(new Each(text.with(Shape.NUMBER, "charcount wordcount")), "bodies")
                .with(new Each(rendition("name contenttype title", LOWER).requiring(NAME)), "renditions")
                .with(new Each(Members.texts("role value")), "altids")
                .with(new Each(Members.texts("role title href")), "trustindicators")
                .with(rights("langid", "linkedrights", "encodedrights"), "rightsinfo")
                .with(Members.texts("name uri literal"), "digitalsourcetype");
        Members whole = concepts(item, "contactinfo", "geojson", "infosources", symbols("symboltype"));
        return new Schema(whole.requiring(URI), whole.with(Shape.TEXT, "name").requiring(NAME_AND_URI));
    }

    private static Schema three() {
        Members text = Members.texts("role contentType value").requiring(VALUE);
        Shape dates = dates();
        Members organisation = Members.texts("name rel uri literal")
                .with(symbols("symbolType"), "symbols")
                .with(contacts("postalCode"), "contactInfo");
        Members rendition = rendition("name contentType title", CAMEL).requiring(NAME);
        Members item = Members.texts("uri profile version firstCreated versionCreated contentCreated contentDigitised"
                        + " embargoedUntil copyrightHolder copyrightNotice usageTerms edNote language title by slugline"
                        + " located expires")
                .with(type(" event planning"), "type")
                .with(new Words(Set.of("full", "partial")), "representationType")
                .with(STATUS, "pubStatus")
                .with(new Each(text), "headlines descriptions")
                .with(new Each(text.with(Shape.WHOLE, "charCount wordCount")), "bodies")
                .with(new Each(rendition), "renditions")
                .with(new Each(Members.texts("role value")), "altIds")
                .with(new Each(Members.texts("role title href")), "trustIndicators")
                .with(rights("langId", "linkedRights", "encodedRights"), "rightsInfo")
                .with(Members.texts("name uri literal"), "digitalSourceType")
                .with(
                        Members.texts("eventStatus plannedCoverageStatus")
                                .with(dates, "dates")
                                .with(organisation, "organiser"),
                        "eventDetails")
                .with(new Each(plan(dates, rendition)), "plannedCoverage");
        Members whole = concepts(item, "contactInfo", "geoJSON", "infoSources", symbols("symbolType"));
        return new Schema(
                whole.requiring(URI), whole.with(Shape.TEXT, "name rel").requiring(NAME_AND_URI));
    }

    // What 2.x and 3.x have in common but for the case of their letters.
    private static Members concepts(Members item, String contact, String geo, String sources, Shape symbols) {
        Members concept = Members.texts("name rel uri literal");
        Shape contacts = contacts("contactInfo".equals(contact) ? "postalCode" : "postalcode");
        Members party = concept.with(contacts, contact);
        return item.with(URGENCY, "urgency")
                .with(new Each(concept), "objects")
                .with(new Each(concept.with(Shape.TEXT, "id")), "events")
                .with(new Each(party), "people")
                .with(new Each(party.with(Shape.ANY, geo)), "places")
                .with(new Each(party.with(symbols, "symbols")), "organisations")
                .with(new Each(rated(concept)), "subjects")
                .with(new Each(Members.texts("name role uri literal").with(contacts, contact)), sources)
                .with(new Each(Members.texts("name uri literal")), "genres")
                .with(new Each(new Associated()), "associations")
                .with(Members.texts("name version schema"), "standard")
                .with(new Each(advice()), "advice advices");
    }

    private static Shape type(String more) {
        return new Words(Set.of(("text audio video picture graphic composite component" + more).split(" ", -1)));
    }

    private static Members rated(Members concept) {
        return concept.with(Shape.TEXT, "creator").with(PERCENT, "relevance confidence");
    }

    private static Shape contacts(String postalCode) {
        Members address = Members.texts("locality area country " + postalCode).with(new Each(Shape.TEXT), "lines");
        return new Each(Members.texts("type role lang name value")
                .with(address, "address")
                .choosing(List.of(Set.of("value", "address"))));
    }

    private static Shape symbols(String type) {
        return new Each(Members.texts("ticker exchange symbol " + type));
    }

    private static Members rendition(String texts, List<String> spelled) {
        return Members.texts("href format bitrate " + texts)
                .with(Shape.NUMBER, "width height duration " + spelled.get(0) + " " + spelled.get(2))
                .with(Shape.TEXT, spelled.get(1) + " " + spelled.get(3) + " " + spelled.get(4))
                .with(new Words(Set.of("progressive", "interlaced")), spelled.get(5))
                .with(Members.none().with(Shape.WHOLE, "x y"), "poi")
                .with(Shape.ANY, "resources extensions");
    }

    private static Members rights(String language, String linked, String encoded) {
        return Members.texts(language + " " + linked + " " + encoded).choosing(List.of(Set.of(linked, encoded)));
    }

    private static Members advice() {
        Members code = Members.texts("code scheme");
        return Members.texts("role").with(code, "importance lifetime").with(Shape.ANY, "environments");
    }

    private static Members dates() {
        Members rule = Members.texts("until")
                .with(
                        new Words(Set.of("secondly", "minutely", "hourly", "daily", "weekly", "monthly", "yearly")),
                        "frequency")
                .with(Shape.WHOLE, "interval count");
        // The schemas want recurrenceDates to be an array and a text at once: nothing can be told from that.
        Members recurrence = Members.none().with(Shape.ANY, "recurrenceDates").with(new Each(rule), "recurrenceRules");
        return Members.texts("startDate endDate expectedDuration")
                .with(new EarlyDate(), "expectedStartDate expectedEndDate")
                .with(recurrence, "recurrence")
                .choosing(List.of(Set.of("startDate", "expectedStartDate"), Set.of("endDate", "expectedEndDate")));
    }

    private static Members plan(Shape dates, Members rendition) {
        Members reference = Members.texts("name value");
        // Coverage status, event and services are in plans that were written to the drafts of 3.0.
        return Members.texts("uri title edNote language plannedCoverageStatus event")
                .with(new Each(Shape.TEXT), "services")
                .with(STATUS, "pubStatus")
                .with(type(" event planning"), "type")
                .with(Members.texts("by on").with(new Each(reference), "references"), "commissioned")
                .with(dates, "dates")
                .with(new Each(Members.texts("audience").with(Shape.WHOLE, "significance")), "audiences")
                .with(new Each(Shape.TEXT), "exclAudience")
                .with(URGENCY, "urgency")
                .with(Members.none().with(Shape.WHOLE, "rangeFrom rangeTo"), "itemCount")
                .with(Shape.WHOLE, "wordCount")
                .with(new Each(rendition), "renditions");
    }
}
