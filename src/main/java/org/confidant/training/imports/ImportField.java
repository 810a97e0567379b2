package org.confidant.training.imports;

import java.util.List;
import java.util.Locale;

/** What a column of a file can mean, and what the usual exports call it. */
public enum ImportField {
    EMAIL(
            "E-mail address",
            "emailaddress",
            "email",
            "workemail",
            "workemailaddress",
            "useremail",
            "learneremail",
            "officeemailaddress",
            "mail"),
    EMPLOYEE_NO(
            "Employee or payroll number",
            "employeenumber",
            "employeeno",
            "employeeid",
            "esremployeenumber",
            "payrollnumber",
            "payrollno",
            "staffnumber",
            "personnumber",
            "idnumber"),
    FULL_NAME("Full name", "fullname", "name", "employeename", "learnername", "learner", "delegatename", "user"),
    GIVEN_NAME("Given name", "firstname", "givenname", "forename", "userfirstname", "learnerfirstname"),
    FAMILY_NAME(
            "Family name", "lastname", "surname", "familyname", "userlastname", "learnerlastname", "userlastsurname"),
    TEAM("Team", "team", "department", "orgl4", "orgl5", "organisation", "organisationunit", "organization"),
    JOB_TITLE("Job title", "jobtitle", "positiontitle", "position", "role", "jobrole", "staffrole"),
    COURSE(
            "Course",
            "course",
            "coursename",
            "coursetitle",
            "coursecode",
            "coursefullname",
            "activity",
            "activityname",
            "competence",
            "competencename",
            "competencename1",
            "module",
            "modulename",
            "moduletitle",
            "session",
            "sessiontitle",
            "sessionname",
            "programme",
            "programmename",
            "learningpath",
            "learningpathname",
            "classname",
            "resource",
            "resourcetitle",
            "title",
            "training"),
    COMPLETED_ON(
            "Completed on",
            "completiondate",
            "completedon",
            "completed",
            "datecompleted",
            "datecompletion",
            "completeddate",
            "completiondatetime",
            "dateattained",
            "dateachieved",
            "dateofcompletion",
            "achieveddate",
            "datefrom",
            "startdateofcompetence",
            "passeddate",
            "lastcompleted",
            "enddate",
            "date"),
    STATUS(
            "Status",
            "status",
            "completionstatus",
            "coursestatus",
            "activitystatus",
            "playerstatus",
            "enrolmentstatus",
            "attendancestatus",
            "learningstatus",
            "result"),
    SCORE(
            "Score in per cent",
            "score",
            "scorepercent",
            "scorepercentage",
            "finalscore",
            "assessmentscore",
            "grade",
            "mark",
            "percentage",
            "highestscore",
            "testscore");

    private final String label;
    private final List<String> usual;

    ImportField(String label, String... usual) {
        this.label = label;
        this.usual = List.of(usual);
    }

    public String label() {
        return label;
    }

    public String getLabel() {
        return label;
    }

    /** How well the column's name fits: 0 is best, -1 not at all. */
    int fits(String column) {
        return usual.indexOf(bare(column));
    }

    /** Without anything that programs write differently. */
    static String bare(String column) {
        return column.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
