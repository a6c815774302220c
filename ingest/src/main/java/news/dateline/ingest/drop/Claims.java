package news.dateline.ingest.drop;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What this instance has claimed in a dropped folder. Its claims folder has a lock that it holds for as long as it
/// lives; whoever finds the lock of another free takes over what that one had.
final class Claims implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);
    private static final String LOCK = "lock";

    private final DropFolders folders;
    private final Clock clock;
    private final Path own;
    private final OsLock alive;

    private Claims(DropFolders folders, Clock clock, Path own, OsLock alive) {
        this.folders = folders;
        this.clock = clock;
        this.own = own;
        this.alive = alive;
    }

    /// Joins the instances on a folder.
    static Claims join(DropFolders folders, Clock clock) throws IOException {
        long random = ThreadLocalRandom.current().nextLong();
        String name = ProcessHandle.current().pid() + "-" + HexFormat.of().toHexDigits(random);
        // Nobody looks for the dead meanwhile: a folder whose lock is not taken yet looks like one of theirs.
        return folders.alone(() -> {
            Path own = Files.createDirectory(folders.claims().resolve(name));
            OsLock alive = OsLock.tryLock(own.resolve(LOCK))
                    .orElseThrow(() -> new IOException("The lock in '" + own + "' is taken: locks do not work here"));
            return new Claims(folders, clock, own, alive);
        });
    }

    /// Claims a file. Of several that try, one gets it.
    ///
    /// @param marker what said that it is complete: taken before it, so that it cannot vouch for another file
    /// @return nothing when the file or its marker is not there any more
    Optional<Claim> claim(Path file, Optional<Path> marker) throws IOException {
        Claim claim = Claim.make(own, clock);
        try {
            if (marker.isPresent()) {
                move(marker.get(), claim.markerFolder());
            }
            move(file, claim.folder());
            return Optional.of(claim);
        } catch (NoSuchFileException e) {
            LOG.atDebug().addKeyValue("file", FileNames.shown(file)).log("another was quicker");
        } catch (FileSystemException e) {
            LOG.atWarn()
                    .addKeyValue("file", FileNames.shown(file))
                    .addKeyValue("fault", FileNames.told(e))
                    .log("a file cannot be claimed");
        }
        giveUp(claim);
        return Optional.empty();
    }

    /// Takes over what the dead had claimed; oldest first.
    List<Claim> takeOver() throws IOException {
        if (others().isEmpty()) {
            return List.of();
        }
        return folders.alone(() -> {
            List<Claim> taken = new ArrayList<>();
            for (Path other : others()) {
                takeOver(other, taken);
            }
            taken.sort(Comparator.comparing(claim -> claim.folder().toString()));
            return taken;
        });
    }

    /// Whether the file of a claim is there. A claim that a crash has left without is ended.
    boolean hasFile(Claim claim) throws IOException {
        if (claim.file().isPresent()) {
            return true;
        }
        giveUp(claim);
        return false;
    }

    /// Leaves; what is still claimed is for the others, or for the next start.
    @Override
    public void close() throws IOException {
        try {
            folders.alone(() -> {
                leave(own, alive);
                return own;
            });
        } finally {
            // Also when the folder is away: it must not be this process that keeps its own files from itself.
            alive.close();
        }
    }

    private List<Path> others() throws IOException {
        return list(folders.claims()).stream()
                .filter(folder -> Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && !folder.equals(own))
                .toList();
    }

    private void takeOver(Path other, List<Claim> taken) throws IOException {
        Optional<OsLock> dead = OsLock.tryLock(other.resolve(LOCK));
        if (dead.isEmpty()) {
            return;
        }
        for (Path folder : list(other)) {
            if (Claim.of(folder).isPresent()) {
                Claim.of(move(folder, own)).ifPresent(taken::add);
                LOG.atInfo()
                        .addKeyValue("from", other.getFileName())
                        .addKeyValue("claim", folder.getFileName())
                        .log("a claim of an instance that is gone is taken over");
            }
        }
        leave(other, dead.get());
    }

    // A marker goes back where it was: its file is still there, or its writer has taken it back.
    private void giveUp(Claim claim) throws IOException {
        Optional<Path> marker = claim.marker();
        if (marker.isPresent()) {
            move(marker.get(), folders.incoming());
        }
        claim.end();
    }

    // The lock first: on NFS a file that is deleted while it is open stays under another name. Nobody looks meanwhile.
    private static void leave(Path instance, OsLock lock) throws IOException {
        lock.close();
        if (list(instance).stream().noneMatch(folder -> Claim.of(folder).isPresent())) {
            Files.deleteIfExists(instance.resolve(LOCK));
            try {
                Files.delete(instance);
            } catch (DirectoryNotEmptyException e) {
                LOG.atWarn().addKeyValue("folder", instance).log("a claims folder has in it what Dateline has not put");
            }
        }
    }

    private static Path move(Path what, Path folder) throws IOException {
        return Files.move(what, folder.resolve(what.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<Path> list(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(found::add);
        }
        return found;
    }
}
