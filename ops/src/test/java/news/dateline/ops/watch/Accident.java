package news.dateline.ops.watch;

import java.time.Duration;
import java.util.function.Consumer;

/// What can go wrong in a [House], what opens then, and how it is put right.
enum Accident {
    FLASHES_WAIT(
            Trouble.SLOW,
            "enrich",
            house -> house.enrich.partition(0).delay(Duration.ofSeconds(8)),
            house -> house.enrich.partition(0).delay(Duration.ZERO)),
    URGENT_STORIES_WAIT(
            Trouble.SLOW,
            "publish",
            house -> house.publish.partition(1).delay(Duration.ofSeconds(20)),
            house -> house.publish.partition(1).delay(Duration.ZERO)),
    A_STAGE_HANGS(
            Trouble.STALLED,
            "enrich",
            house -> house.enrich.partition(2).capacity(0),
            house -> house.enrich.partition(2).capacity(Integer.MAX_VALUE)),
    A_STAGE_IS_KILLED(
            Trouble.STOPPED, "publish", house -> house.publish.staff(false), house -> house.publish.staff(true)),
    A_PRODUCER_NEVER_COMMITS(
            Trouble.BLOCKED,
            "publish",
            house -> house.publish.partition(2).open("dateline-enrich-1", house.now()),
            house -> house.publish.partition(2).end()),
    A_GROUP_IS_RESET(
            Trouble.REWOUND,
            "enrich",
            house -> {
                house.enrich.partition(2).capacity(4);
                house.enrich.partition(2).rewind(250);
            },
            house -> house.enrich.partition(2).capacity(Integer.MAX_VALUE)),
    RETENTION_IS_CUT(
            Trouble.LOSING,
            "publish",
            house -> {
                house.publish.partition(2).delay(Duration.ofSeconds(10));
                house.publish.partition(2).retention(Duration.ofSeconds(11));
            },
            house -> {
                house.publish.partition(2).delay(Duration.ZERO);
                house.publish.partition(2).retention(Duration.ofDays(30));
            }),
    RECORDS_ARE_DELETED_UNREAD(
            Trouble.LOSING,
            "harbour-site",
            house -> {
                house.site.staff(false);
                house.run(Duration.ofSeconds(8));
                house.site.partition(0).deleteAll();
            },
            house -> house.site.staff(true)),
    A_WIRE_FALLS_SILENT(
            Trouble.SILENT, "meridian", house -> house.meridianSpeaks = false, house -> house.meridianSpeaks = true),
    MESSAGES_ARE_LOST(Trouble.GAP, "fjord", house -> house.lose(3), House::find),
    A_SITE_ENDS(Trouble.STOPPED, "harbour-site", house -> house.site.staff(false), house -> house.site.staff(true)),
    A_SITE_HANGS(
            Trouble.STALLED,
            "harbour-site",
            house -> house.site.partition(1).capacity(0),
            house -> house.site.partition(1).capacity(Integer.MAX_VALUE));

    private final Trouble trouble;
    private final String stage;
    private final Consumer<House> fault;
    private final Consumer<House> repair;

    Accident(Trouble trouble, String stage, Consumer<House> fault, Consumer<House> repair) {
        this.trouble = trouble;
        this.stage = stage;
        this.fault = fault;
        this.repair = repair;
    }

    void happen(House house) {
        fault.accept(house);
    }

    void end(House house) {
        repair.accept(house);
    }

    boolean isOf(Incident incident) {
        return incident.trouble() == trouble && isAbout(incident);
    }

    boolean isAbout(Incident incident) {
        return incident.stage().equals(stage);
    }
}
