// Prints what violations-lib, which Jenkins and other servers read reports with, finds in one: a line a finding, parted by tabs.

import se.bjurr.violations.lib.ViolationsApi;
import se.bjurr.violations.lib.model.Violation;
import se.bjurr.violations.lib.reports.Parser;

public class Violations {
    public static void main(String[] arguments) {
        ViolationsApi read =
            ViolationsApi.violationsApi()
                .inFolder(arguments[1])
                .withPattern(".*" + arguments[2] + "$")
                .findAll(Parser.valueOf(arguments[0]));
        for (Violation found : read.violations()) {
            System.out.println(
                String.join("\t", found.getFile(), "" + found.getStartLine(), "" + found.getColumn(),
                    "" + found.getSeverity(), found.getRule(), found.getMessage().replace("\n", " ")));
        }
    }
}
