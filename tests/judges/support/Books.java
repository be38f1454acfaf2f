// SPDX-License-Identifier: MIT
// Books OUT BOOK...: epubcheck over many books in one virtual machine, which takes longer to start than to check a
// book. Writes the report of each to OUT/N.json, N from 0.
import com.adobe.epubcheck.tool.EpubChecker;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.stream.IntStream;

public final class Books {
    public static void main(String[] arguments) {
        // what is printed is in the reports too
        System.setOut(new PrintStream(new ByteArrayOutputStream()));
        IntStream.range(1, arguments.length).parallel().forEach(i -> new EpubChecker().run(
                new String[] {arguments[i], "-u", "--quiet", "--json", arguments[0] + "/" + (i - 1) + ".json"}));
    }
}
