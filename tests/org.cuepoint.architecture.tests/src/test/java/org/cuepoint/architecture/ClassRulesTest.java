package org.cuepoint.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What no class may do outside the one place named for it. */
class ClassRulesTest {

    /** The only classes that touch the console. */
    private static final Set<String> CONSOLE = Set.of("org.cuepoint.cli.internal.Console",
            "org.cuepoint.logging.internal.StandardError", "org.cuepoint.crash.internal.support.RescueConsole");

    private static JavaClasses classes;

    @BeforeAll
    static void readClasses() {
        List<Path> folders = BuiltBundles.manifests().keySet().stream().map(BuiltBundles::classes).toList();
        classes = new ClassFileImporter().importPaths(folders);
        assertTrue(classes.size() >= 250, "only " + classes.size() + " classes were read");
    }

    @Test
    void onlyTheConsoleClassPrints() {
        noClasses().that(not(CONSOLE)).should().accessField(System.class, "out").orShould()
                .accessField(System.class, "err")
                .check(classes);
        noClasses().should().callMethod(Throwable.class, "printStackTrace").check(classes);
    }

    @Test
    void nothingSleeps() {
        noClasses().should().callMethod(Thread.class, "sleep", long.class)
                .orShould().callMethod(Thread.class, "sleep", java.time.Duration.class).check(classes);
    }

    @Test
    void nothingLooksTheDisplayUp() {
        noClasses().should().callMethod("org.eclipse.swt.widgets.Display", "getDefault").check(classes);
    }

    @Test
    void partsHaveNoCycles() {
        slices().assignedFrom(new Parts()).should().beFreeOfCycles().check(classes);
    }

    /** The first name below ours, and apart from it the user interface that belongs to it. */
    private static final class Parts implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String[] names = type.getPackageName().split("\\.");
            if (names.length < 3 || !type.getPackageName().startsWith("org.cuepoint.")) {
                return SliceIdentifier.ignore();
            }
            boolean ui = names.length > 3 && names[3].equals("ui");
            return SliceIdentifier.of(ui ? names[2] + ".ui" : names[2]);
        }

        @Override
        public String getDescription() {
            return "parts of org.cuepoint";
        }
    }

    private static DescribedPredicate<JavaClass> not(Set<String> names) {
        return DescribedPredicate.describe("are not " + names,
                type -> !names.contains(outermost(type).getName()));
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }
}
