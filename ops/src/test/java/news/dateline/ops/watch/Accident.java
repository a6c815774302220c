package news.dateline.ops.watch;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// What can go wrong in a [House], what opens then, and how it is put right.
///
/// @param name what happens
/// @param trouble what opens
/// @param stage of which stage, group or wire
/// @param fault makes it happen
/// @param repair puts it right
record Accident(String name, Trouble trouble, String stage, Consumer<House> fault, Consumer<House> repair) {
    static List<Accident> all() {
        return List.of(
                new Accident(
                        "flashes wait",
                        Trouble.SLOW,
                        "enrich",
                        house -> house.enrich.partition(0).delay(Duration.ofSeconds(8)),
                        house -> house.enrich.partition(0).delay(Duration.ZERO)),
                new Accident(
                        "urgent stories wait",
                        Trouble.SLOW,
                        "publish",
                        house -> house.publish.partition(1).delay(Duration.ofSeconds(20)),
                        house -> house.publish.partition(1).delay(Duration.ZERO)),
                new Accident(
                        "a stage hangs",
                        Trouble.STALLED,
                        "enrich",
                        house -> house.enrich.partition(2).capacity(0),
                        house -> house.enrich.partition(2).capacity(Integer.MAX_VALUE)),
                new Accident(
                        "a stage is killed",
                        Trouble.STOPPED,
                        "publish",
                        house -> house.publish.staff(false),
                        house -> house.publish.staff(true)),
                new Accident(
                        "a producer never commits",
                        Trouble.BLOCKED,
                        "publish",
                        house -> house.publish.partition(2).open("dateline-enrich-1", house.now()),
                        house -> house.publish.partition(2).end()),
                new Accident(
                        "a group is reset",
                        Trouble.REWOUND,
                        "enrich",
                        house -> {
                            house.enrich.partition(2).capacity(4);
                            house.enrich.partition(2).rewind(250);
                        },
                        house -> house.enrich.partition(2).capacity(Integer.MAX_VALUE)),
                new Accident(
                        "retention is cut",
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
                new Accident(
                        "records are deleted unread",
                        Trouble.LOSING,
                        "harbour-site",
                        house -> {
                            house.site.staff(false);
                            house.run(Duration.ofSeconds(8));
                            house.site.partition(0).deleteAll();
                        },
                        house -> house.site.staff(true)),
                new Accident(
                        "a wire falls silent",
                        Trouble.SILENT,
                        "meridian",
                        house -> house.meridianSpeaks = false,
                        house -> house.meridianSpeaks = true),
                new Accident("messages are lost", Trouble.GAP, "fjord", house -> house.lose(3), House::find),
                new Accident(
                        "a site ends",
                        Trouble.STOPPED,
                        "harbour-site",
                        house -> house.site.staff(false),
                        house -> house.site.staff(true)),
                new Accident(
                        "a site hangs",
                        Trouble.STALLED,
                        "harbour-site",
                        house -> house.site.partition(1).capacity(0),
                        house -> house.site.partition(1).capacity(Integer.MAX_VALUE)));
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

    @Override
    public String toString() {
        return name;
    }
}
