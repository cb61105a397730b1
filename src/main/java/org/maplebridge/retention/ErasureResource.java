package org.maplebridge.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.maplebridge.account.Caller;
import org.maplebridge.account.Role;
import org.maplebridge.journal.TimedId;

/** What a person may ask to have destroyed. */
@Path("/api/v1/decisions/{id}/personal")
@Tag(name = "decisions", description = "定级、保存、查找 / triage, store, find")
public class ErasureResource {

    @Inject
    Erasure erasure;

    @Inject
    Caller caller;

    @DELETE
    @RolesAllowed(Role.AUDIT)
    @Operation(
            summary = "应要求删除个人信息 / destroys the personal part on request",
            description = "密文和它的密钥一并销毁，记录不变；这件事本身进入日志。重复一次结果相同 / its ciphertext and key are destroyed, the "
                    + "record stays; it is itself an entry of the log. Once more changes nothing")
    @APIResponse(responseCode = "204", description = "已经没有了 / it is gone")
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "503", ref = "StoreAway")
    public void erase(@PathParam("id") String id) throws SQLException {
        erasure.erase(TimedId.parse(id).orElseThrow(NotFoundException::new), caller.name());
    }
}
