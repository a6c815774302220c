package news.dateline.ops.http;

import java.util.Optional;

/// What it takes to be answered.
public enum Need {
    /// Nothing: it tells nobody anything, or is the way in.
    NOTHING(Optional.empty()),
    /// The role of those who see everything.
    READ(Optional.of(Role.READ)),
    /// The role of those who act.
    OPERATE(Optional.of(Role.OPERATE));

    private final Optional<Role> role;

    Need(Optional<Role> role) {
        this.role = role;
    }

    boolean isMetBy(Role has) {
        return role.stream().allMatch(has::includes);
    }
}
