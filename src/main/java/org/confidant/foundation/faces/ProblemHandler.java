package org.confidant.foundation.faces;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ProtectedViewException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.confidant.foundation.log.Log;
import org.confidant.foundation.problem.Problem;
import org.confidant.foundation.problem.ProblemKind;
import org.confidant.foundation.problem.Problems;
import org.confidant.foundation.problem.Unavailable;
import org.confidant.foundation.web.RequestFilter;

/**
 * Says problems on screens. Something to mend becomes a message beside its field on the page that was sent, with all
 * that was typed; anything else becomes an error page with the right status.
 */
class ProblemHandler extends ExceptionHandlerWrapper {

    private static final Log LOG = Log.of(ProblemHandler.class);

    ProblemHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        var events = getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            var event = events.next();
            var thrown = event.getContext().getException();
            events.remove();
            var faces = event.getContext().getContext();
            if (faces != null && !faces.getResponseComplete()) handle(faces, thrown);
        }
    }

    private void handle(FacesContext faces, Throwable thrown) {
        var problem = Problems.in(thrown);
        if (problem != null && canBeMended(problem, faces)) {
            say(faces, problem);
            return;
        }
        if (problem != null) {
            fail(faces, problem.kind().status(), problem);
            return;
        }
        if (isExpiredOrForged(thrown)) {
            fail(faces, ProblemKind.INVALID.status());
            return;
        }
        LOG.failed("page.failed", thrown);
        fail(faces, ProblemKind.UNEXPECTED.status());
    }

    private static boolean canBeMended(Problem problem, FacesContext faces) {
        boolean sent = faces.isPostback()
                && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE
                && faces.getViewRoot() != null;
        return sent
                && switch (problem.kind()) {
                    case NOT_FOUND, REFUSED, NOT_SIGNED_IN, UNEXPECTED -> false;
                    default -> true;
                };
    }

    private static void say(FacesContext faces, Problem problem) {
        faces.getExternalContext().setResponseStatus(problem.kind().status());
        if (problem.violations().isEmpty()) add(faces, null, problem.getMessage());
        else problem.violations().forEach(found -> add(faces, field(faces, found.field()), found.sentence()));
    }

    /** The field itself stays valid: the platform would empty one that is not, and what was typed must be shown again. */
    private static void add(FacesContext faces, UIComponent field, String sentence) {
        faces.addMessage(
                field == null ? null : field.getClientId(faces),
                new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
    }

    private static UIComponent field(FacesContext faces, String id) {
        if (id == null) return null;
        var found = new UIComponent[1];
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (visit, component) -> {
            if (component instanceof UIInput && id.equals(component.getId())) {
                found[0] = component;
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return found[0];
    }

    private static boolean isExpiredOrForged(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause() == cause ? null : cause.getCause())
            if (cause instanceof ViewExpiredException || cause instanceof ProtectedViewException) return true;
        return false;
    }

    private static void fail(FacesContext faces, int status) {
        fail(faces, status, null);
    }

    private static void fail(FacesContext faces, int status, Problem problem) {
        var outside = faces.getExternalContext();
        var request = (HttpServletRequest) outside.getRequest();
        request.setAttribute(RequestFilter.NUMBER, request.getAttribute("confidant.request.id"));
        if (outside.isResponseCommitted()) {
            faces.responseComplete();
            return;
        }
        try {
            outside.responseReset();
            if (problem instanceof Unavailable notNow)
                outside.setResponseHeader("Retry-After", Integer.toString(notNow.retryAfterSeconds()));
            outside.responseSendError(status, null);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        faces.responseComplete();
    }
}
