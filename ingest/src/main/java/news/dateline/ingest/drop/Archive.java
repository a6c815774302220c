package news.dateline.ingest.drop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.util.List;

/// Moves files to where they stay. Each move is one rename, so that a file is never nowhere and never at two places. A
/// file keeps its name unless the name is taken: then the trace is added to it.
final class Archive {
    private static final String PROBLEM = ".problem.json";
    private static final int MAX_LOOK_BYTES = 1 << 16;

    private final DropFolders folders;

    Archive(DropFolders folders) {
        this.folders = folders;
    }

    /// To `done`, into the folder of the day (UTC) on which it came.
    void toDone(Claim claim, Path file) throws IOException {
        Path day = DropFolders.make(folders.done()
                .resolve(claim.claimedAt().atZone(ZoneOffset.UTC).toLocalDate().toString()));
        claim.forgetMarker();
        folders.alone(() -> {
            for (String name : names(file, claim, "")) {
                Path target = FileNames.in(day, name);
                if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                    return move(file, target);
                }
            }
            throw new IOException("No name is free for '" + FileNames.shown(file) + "' in '" + day + "'");
        });
        claim.end();
    }

    /// To `error`, beside its problem. The problem is there first, so that no file lies there without.
    void toError(Claim claim, Path file, ObjectNode problem) throws IOException {
        Path ready = Files.writeString(claim.problem(), problem.toPrettyString() + "\n");
        claim.forgetMarker();
        folders.alone(() -> {
            for (String name : names(file, claim, PROBLEM)) {
                Path target = FileNames.in(folders.error(), name);
                Path beside = FileNames.in(folders.error(), name + PROBLEM);
                if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS) && isFree(beside, claim)) {
                    move(ready, beside);
                    return move(file, target);
                }
            }
            throw new IOException("No name is free for '" + FileNames.shown(file) + "' in '" + folders.error() + "'");
        });
        claim.end();
    }

    private static List<String> names(Path file, Claim claim, String beside) {
        String name = FileNames.encoded(file);
        String trace = claim.traceId();
        return List.of(name, FileNames.with(name, "~" + trace), trace).stream()
                .filter(candidate -> FileNames.bytes(candidate + beside) <= FileNames.MAX_BYTES)
                .toList();
    }

    // A crash between the two moves leaves a problem without its file: the same claim may replace it. What lies under
    // the name may also be a file that was refused, and so be anything.
    private static boolean isFree(Path problem, Claim claim) throws IOException {
        return switch (FileReading.of(problem, MAX_LOOK_BYTES)) {
            case FileReading.Whole whole -> names(whole.bytes(), claim);
            case FileReading.TooLarge large -> names(large.first(), claim);
            case FileReading.Gone gone -> true;
            case FileReading.Unusable unusable -> false;
            case FileReading.Changing changing -> false;
        };
    }

    private static boolean names(byte[] problem, Claim claim) {
        return new String(problem, StandardCharsets.ISO_8859_1).contains(claim.traceId());
    }

    private static Path move(Path from, Path to) throws IOException {
        return Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
}
