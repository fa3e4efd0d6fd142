package dev.sthira.catalog.authoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.catalog.check.Flaw;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/// Archives that are not what they seem.
class ZipBundleTest {
    private static final String LARGE = "is larger than 256 KiB unpacked";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void readsWhatIsPackedAndWhatIsNot() throws IOException {
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setComment("A class of mine");
            zip.putNextEntry(new ZipEntry("classes/"));
            add(zip, "classes/a.json", Drafts.text().getBytes(UTF_8));
            var stored = Drafts.text().getBytes(UTF_8);
            zip.setMethod(ZipOutputStream.STORED);
            zip.putNextEntry(stored("b.json", stored));
            zip.write(stored);
        }

        var bundle = ZipBundle.read(bytes.toByteArray());

        assertThat(bundle.flaws()).isEmpty();
        assertThat(bundle.files()).extracting(file -> file.file()).containsExactly("classes/a.json", "b.json");
    }

    @Test
    void takesNothingOfAnArchiveThatEndsTooEarly() throws IOException {
        var whole = evenings();

        for (int length = 0; length < whole.length; length++) {
            assertBroken(Arrays.copyOf(whole, length));
        }
    }

    @Test
    void takesNothingWhereAnEntryIsCalledOtherwiseThanInTheDirectory() throws IOException {
        var archive = evenings();
        archive[30] = 'x';

        assertBroken(archive);
    }

    @Test
    void takesNothingWhereTheContentIsAnother() throws IOException {
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            var text = Drafts.text().getBytes(UTF_8);
            zip.putNextEntry(stored("a.json", text));
            zip.write(text);
        }
        var archive = bytes.toByteArray();
        archive[new String(archive, UTF_8).indexOf("quiet")] = 'Q';

        assertBroken(archive);
    }

    @Test
    void survivesWhateverIsChangedInAnArchive() throws IOException {
        var good = evenings();
        var chance = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            var archive = good.clone();
            for (int changes = chance.nextInt(1, 4); changes > 0; changes--) {
                archive[chance.nextInt(archive.length)] = (byte) chance.nextInt();
            }
            ZipBundle.read(archive);
        }
    }

    // Behind the limit it is damaged, which only those find out who read on.
    @Test
    void doesNotUnpackWhatLiesBeyondALimit() throws IOException {
        try (var zip = new ZipOutputStream(bytes)) {
            add(zip, "bomb.txt", new byte[20_000_000]);
        }
        var archive = bytes.toByteArray();
        Arrays.fill(archive, 10_000, 15_000, (byte) 0xff);

        assertThat(ZipBundle.read(archive).flaws()).extracting(Flaw::message).containsExactly(LARGE);
    }

    private static void assertBroken(byte[] archive) {
        var bundle = ZipBundle.read(archive);

        assertThat(bundle.files()).isEmpty();
        assertThat(bundle.flaws())
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.message()).contains("broken", "pack it again"));
    }

    private byte[] evenings() throws IOException {
        try (var zip = new ZipOutputStream(bytes)) {
            add(zip, "a.json", Drafts.text().getBytes(UTF_8));
            add(zip, "b.json", Drafts.text().getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static ZipEntry stored(String name, byte[] content) {
        var crc = new CRC32();
        crc.update(content);
        var entry = new ZipEntry(name);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        return entry;
    }
}
