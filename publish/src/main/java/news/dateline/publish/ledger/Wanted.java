package news.dateline.publish.ledger;

import java.util.Optional;
import java.util.Set;
import news.dateline.publish.fold.WithdrawalReason;
import news.dateline.publish.rights.Permission;
import news.dateline.schemas.model.ChannelState;

/// How a story should be in one channel.
public sealed interface Wanted {
    /// Reasons that every channel must hear that ever carried the story, even one that took it down for another.
    Set<WithdrawalReason> FOR_ALL = Set.of(WithdrawalReason.KILLED, WithdrawalReason.WITHHELD);

    /// What the ledger says behind the content of a story that stands without its pictures.
    String WITHOUT_PICTURES = " without pictures";

    /// It stands.
    ///
    /// @param content which versions made it
    /// @param granted with which of its pictures
    /// @param embargoed the channel may have it before its embargo ends, and must keep it to itself
    record Stands(String content, Permission.Granted granted, boolean embargoed) implements Wanted {
        /// How the ledger says what stands.
        public String said() {
            return switch (granted) {
                case Permission.Full full -> content;
                case Permission.SomePictures some -> content + WITHOUT_PICTURES + " " + some.places();
                case Permission.TextOnly textOnly -> content + WITHOUT_PICTURES;
            };
        }

        @Override
        public boolean isTold(Optional<ChannelState> state) {
            return state.map(known -> known.getWithdrawnFor().isEmpty()
                            && known.getContent().equals(said())
                            && known.getEmbargoed() == embargoed)
                    .orElse(false);
        }
    }

    /// It does not stand there, or no more.
    ///
    /// @param reason why
    record Gone(WithdrawalReason reason) implements Wanted {
        @Override
        public boolean isTold(Optional<ChannelState> state) {
            return state.map(known -> known.getWithdrawnFor()
                            .map(heard -> heard.equals(reason.name()) || !FOR_ALL.contains(reason))
                            .orElse(false))
                    .orElse(true);
        }
    }

    /// Whether a channel has been told so already; there is nothing to tell one that never was told of the story.
    boolean isTold(Optional<ChannelState> state);
}
