package org.confidant;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import org.confidant.foundation.persistence.Identified;
import org.confidant.foundation.persistence.InsertOnly;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.AllowedToEveryone;
import org.confidant.foundation.security.InNewTransaction;
import org.confidant.foundation.security.InTransaction;
import org.confidant.foundation.service.Service;
import org.eclipse.persistence.descriptors.changetracking.ChangeTracker;
import org.eclipse.persistence.internal.weaving.PersistenceWeaved;
import org.eclipse.persistence.sessions.SessionCustomizer;

/** Keeps the house: one rule each, said as a sentence. */
@AnalyzeClasses(packages = "org.confidant", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.confidant.";

    /** Which room may call which. Adding a line is a decision for everybody to see. */
    private static final Map<String, Set<String>> MAY_CALL = Map.ofEntries(
            entry("account", Set.of("password")),
            entry("people", Set.of("account", "duty")),
            entry("password", Set.of()),
            entry("duty", Set.of()),
            entry("training", Set.of("people", "duty")),
            entry("policy", Set.of("people", "duty")),
            entry("incident", Set.of("people", "duty", "training", "agreement")),
            entry("agreement", Set.of("people", "duty")),
            entry("audit", Set.of("people", "duty")),
            entry("proof", Set.of()),
            entry("admin", Set.of("people")),
            entry("sample", Set.of("account", "people", "policy", "training", "incident", "agreement")));

    @ArchTest
    static final ArchRule theFoundationKnowsNoRoom = noClasses()
            .that()
            .resideInAPackage("org.confidant.foundation..")
            .should()
            .dependOnClassesThat(new DescribedPredicate<>("are in a room") {
                @Override
                public boolean test(JavaClass type) {
                    return type.getPackageName().startsWith(ROOT)
                            && !type.getPackageName().startsWith(ROOT + "foundation");
                }
            });

    @ArchTest
    static final ArchRule roomsCallOnlyTheRoomsTheyMayCall =
            classes().that(resideInAPackage("org.confidant.(*)..")).should(callOnlyAllowedRooms());

    @ArchTest
    static final ArchRule theHouseHasNoCycles =
            slices().matching("org.confidant.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theFoundationHasNoCyclesEither =
            slices().matching("org.confidant.foundation.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobodyCallsTheAuditTrail = noClasses()
            .that()
            .resideOutsideOfPackage("org.confidant.audit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.confidant.audit..");

    @ArchTest
    static final ArchRule onlyStoresTouchTheDatabase = noClasses()
            .that()
            .areNotAssignableTo(PersistenceWeaved.class)
            .and(new DescribedPredicate<JavaClass>("are neither stores nor the foundation's own") {
                @Override
                public boolean test(JavaClass type) {
                    return type.getModifiers().contains(JavaModifier.PUBLIC)
                            && !type.getPackageName().startsWith(ROOT + "foundation.persistence");
                }
            })
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .because("a store is package-private: nobody outside the room can go round its service");

    @ArchTest
    static final ArchRule facesStaysInPages = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Page")
            .and()
            .resideOutsideOfPackages("org.confidant.foundation.faces..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces..");

    @ArchTest
    static final ArchRule restStaysInResources = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Resource")
            .and()
            .haveSimpleNameNotEndingWith("Query")
            .and()
            .resideOutsideOfPackage("org.confidant.foundation.rest..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule noServersOwnClasses = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.glassfish..",
                    "org.jboss..",
                    "fish.payara..",
                    "io.undertow..",
                    "org.wildfly..",
                    "com.sun..",
                    "sun..");

    @ArchTest
    static final ArchRule noProvidersOwnClasses = noClasses()
            .that()
            .areNotAssignableTo(PersistenceWeaved.class)
            .and()
            .areNotAssignableTo(SessionCustomizer.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.persistence..")
            .because(
                    "only what the weaving of entities adds, and what sets its session up, may know the persistence provider");

    @ArchTest
    static final ArchRule everyEntityIsWoven = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAnnotatedWith(MappedSuperclass.class)
            .or()
            .areAnnotatedWith(Embeddable.class)
            .should()
            .beAssignableTo(PersistenceWeaved.class)
            .andShould()
            .beAssignableTo(ChangeTracker.class)
            .because("then loading and changing behave alike on every server");

    @ArchTest
    static final ArchRule everyUseCaseAsksForAPermission = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .and()
            .arePublic()
            .and()
            .areNotStatic()
            .should()
            .beAnnotatedWith(Allowed.class)
            .orShould()
            .beAnnotatedWith(AllowedToEveryone.class);

    @ArchTest
    static final ArchRule servicesHaveNoSideDoors = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .and()
            .areNotStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule transactionsBelongToServicesAndFoundation = noClasses()
            .that()
            .resideOutsideOfPackages("org.confidant.foundation..")
            .and()
            .arePublic()
            .should()
            .beAnnotatedWith(InTransaction.class)
            .orShould()
            .beAnnotatedWith(InNewTransaction.class);

    /** On Payara its interceptor may not be shared by threads, and a bean of the application is (src/adr/0181). */
    @ArchTest
    static final ArchRule nobodyAsksTheContainersOwnInterceptor = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.confidant.foundation.security.NewTransaction")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Transactional.class);

    @ArchTest
    static final ArchRule entitiesChangeByVerbs = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .arePublic()
            .should()
            .haveNameMatching("set[A-Z].*")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule entitiesHaveAVersion = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .beAssignableTo(Identified.class)
            .orShould()
            .beAnnotatedWith(InsertOnly.class);

    @ArchTest
    static final ArchRule nobodyTakesTheTimeFromTheWall = noClasses()
            .that()
            .resideOutsideOfPackage("org.confidant.foundation.time..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule onlyCommandsPrint = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Command")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule injectedThingsArePrivate = fields().that()
            .areAnnotatedWith(jakarta.inject.Inject.class)
            .should()
            .bePrivate()
            .orShould()
            .bePackagePrivate();

    private static ArchCondition<JavaClass> callOnlyAllowedRooms() {
        return new ArchCondition<>("call only the rooms they may call") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var room = room(type);
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    var other = room(dependency.getTargetClass());
                    if (room == null || other == null || other.equals(room) || other.equals("foundation")) continue;
                    if (!MAY_CALL.getOrDefault(room, Set.of()).contains(other))
                        events.add(SimpleConditionEvent.violated(
                                dependency, room + " may not call " + other + ": " + dependency.getDescription()));
                }
            }
        };
    }

    private static String room(JavaClass type) {
        if (!type.getPackageName().startsWith(ROOT)) return null;
        var rest = type.getPackageName().substring(ROOT.length());
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }
}
