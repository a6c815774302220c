package news.dateline.enrich.about;

import news.dateline.enrich.reference.Place;

/// A place that a name could mean, with what speaks for it.
///
/// @param place the place, whose prior counts
/// @param country for the share that its country has of the story
/// @param division for the share of its division
/// @param credible whether it may be meant at all
public record Candidate(Place place, double country, double division, boolean credible) {
    /// All of it.
    public double score() {
        return place.prior() + country + division;
    }
}
