package dev.sthira.catalog.authoring;

import dev.sthira.catalog.check.Flaw;
import dev.sthira.catalog.check.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipException;

/// Reads a ZIP archive without trusting it: so many entries, so many bytes unpacked, no paths that lead elsewhere.
/// Not a byte is unpacked beyond a limit, and nothing is ever written to a disk.
final class ZipBundle {
    static final int MOST_ENTRIES = 4_000;
    static final int MOST_BYTES = 16 * 1024 * 1024;
    static final int MOST_DATA_BYTES = 4 * 1024 * 1024;
    static final int MOST_FILE_BYTES = 256 * 1024;
    private static final String BROKEN =
            "is a broken or locked ZIP archive, or no such archive, or cut off on its way; pack it again, without a"
                    + " password, and send the whole of it";

    private final List<Source> files = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private int bytes;
    private int dataBytes;
    private boolean broken;

    private ZipBundle() {}

    static Bundle read(byte[] archive) {
        var bundle = new ZipBundle();
        bundle.readAll(archive);
        return new Bundle(bundle.files, bundle.passedOver, bundle.flaws);
    }

    private void readAll(byte[] archive) {
        try {
            var entries = ZipDirectory.of(archive, MOST_ENTRIES);
            if (entries.size() > MOST_ENTRIES) {
                flaw("archive", "has more than %d entries".formatted(MOST_ENTRIES));
            } else if (entries.isEmpty()) {
                flaw("archive", "is an empty ZIP archive");
            }
            for (int i = 0; i < entries.size() && !broken; i++) {
                read(entries.get(i));
            }
        } catch (ZipException _) {
            files.clear();
            flaws.clear();
            flaw("archive", BROKEN);
        }
    }

    private void read(ZipDirectory.Entry entry) throws ZipException {
        var name = entry.name();
        if (leadsElsewhere(name)) {
            flaw(shown(name), "has a path that leads out of the archive, or is no plain path");
        } else if (!names.add(name)) {
            flaw(shown(name), "is in the archive twice");
        } else if (!entry.isFolder()) {
            read(name, entry.read(MOST_FILE_BYTES));
        }
    }

    private void read(String name, byte[] content) {
        bytes += content.length;
        if (content.length > MOST_FILE_BYTES) {
            flaw(shown(name), "is larger than 256 KiB unpacked");
        } else if (bytes > MOST_BYTES) {
            flaw("archive", "is larger than 16 MiB unpacked");
        } else if (isData(name) && (dataBytes += content.length) > MOST_DATA_BYTES) {
            flaw("archive", "has more than 4 MiB of poses and sequences; send it in parts");
        } else if (isData(name)) {
            var reading = Source.read(name, content);
            files.addAll(reading.files());
            flaws.addAll(reading.flaws());
        } else {
            passedOver.add(name);
        }
    }

    // What stands beside the poses and sequences in an exported archive comes with the installation.
    private static boolean isData(String name) {
        return name.endsWith(".json")
                && !name.matches("(.*/)?((schema|translations|figures)/.*|(neutral|way)-figures\\.json)");
    }

    private static boolean leadsElsewhere(String name) {
        return name.isBlank()
                || name.length() > 200
                || name.startsWith("/")
                || name.matches("(?s).*[\\\\:\\p{Cntrl}].*")
                || List.of(name.split("/")).contains("..");
    }

    private static String shown(String name) {
        var line = name.replaceAll("\\p{C}", "?");
        return line.substring(0, Math.min(100, line.length()));
    }

    // What is wrong with the archive ends the reading; what is wrong with a file in it does not.
    private void flaw(String file, String message) {
        flaws.add(new Flaw(file, 1, 1, "", message));
        broken = true;
    }
}
