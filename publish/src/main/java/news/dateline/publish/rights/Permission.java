package news.dateline.publish.rights;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a channel may have of a story.
public sealed interface Permission {
    /// The story, whatever of its pictures.
    sealed interface Granted extends Permission {
        /// The places of the pictures that stay out, from 0.
        ///
        /// @param pictures how many the story has
        SortedSet<Integer> withheld(int pictures);
    }

    /// All of it.
    record Full() implements Granted {
        @Override
        public SortedSet<Integer> withheld(int pictures) {
            return Collections.emptySortedSet();
        }
    }

    /// The story without some of its pictures.
    ///
    /// @param places of those that stay out, from 0
    /// @param reason why, for editors
    record SomePictures(SortedSet<Integer> places, String reason) implements Granted {
        public SomePictures {
            places = Collections.unmodifiableSortedSet(new TreeSet<>(places));
        }

        @Override
        public SortedSet<Integer> withheld(int pictures) {
            return places;
        }
    }

    /// The story without its pictures.
    ///
    /// @param reason why, for editors
    record TextOnly(String reason) implements Granted {
        @Override
        public SortedSet<Integer> withheld(int pictures) {
            return IntStream.range(0, pictures).boxed().collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /// Nothing.
    ///
    /// @param reason why, for editors
    record Refused(String reason) implements Permission {}
}
