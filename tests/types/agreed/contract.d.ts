// Generated from proto/; do not edit.

import type { CallOptions } from "./index.js";

/** A time as in RFC 3339, in UTC: `2026-01-31T12:00:00.123Z`. */
export type Timestamp = string;
/** A duration in seconds: `3.5s`. */
export type Duration = string;
/** A 64-bit whole number in decimal, which a JavaScript number could not hold. */
export type Int64 = string;
/** Bytes in base64. */
export type Base64 = string;
/** Paths of fields with commas in between. */
export type FieldMask = string;
/** Any JSON value. */
export type JsonValue = null | boolean | number | string | JsonValue[] | { [name: string]: JsonValue };
/** Any JSON object. */
export type JsonObject = { [name: string]: JsonValue };
/** A message of any type, named by its `@type`. */
export type Any = { "@type": string; [name: string]: unknown };
/** The name of an enum value, or its number; a server may know more of them than these declarations. */
export type Open<T extends string> = T | (string & {}) | number;

export namespace google {
  export namespace rpc {
    /** A refusal (https://google.aip.dev/193). */
    export type Status = {
      /** gRPC code. */
      code?: number;
      /** Text for people; ZITADEL appends the error id in parentheses. */
      message?: string;
      /** Details; ZITADEL attaches one. */
      details?: Any[];
    };
  }
}
export namespace zitadel {
  export namespace auth {
    export namespace v1 {
      /** Request of AddMyAuthFactorOTPEmail. */
      export type AddMyAuthFactorOTPEmailRequest = {};
      /** Request of AddMyAuthFactorOTPEmail. What a request takes. */
      export type AddMyAuthFactorOTPEmailRequestInit = { [name: string]: never };
      /** Response of AddMyAuthFactorOTPEmail. */
      export type AddMyAuthFactorOTPEmailResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of AddMyAuthFactorOTP. */
      export type AddMyAuthFactorOTPRequest = {};
      /** Request of AddMyAuthFactorOTP. What a request takes. */
      export type AddMyAuthFactorOTPRequestInit = { [name: string]: never };
      /** Response of AddMyAuthFactorOTP. */
      export type AddMyAuthFactorOTPResponse = {
        /** URL; of a TOTP factor the `otpauth:` URI for the QR code. */
        url?: string;
        /** The secret, base32 without padding. It is returned only here. */
        secret?: string;
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of AddMyAuthFactorOTPSMS. */
      export type AddMyAuthFactorOTPSMSRequest = {};
      /** Request of AddMyAuthFactorOTPSMS. What a request takes. */
      export type AddMyAuthFactorOTPSMSRequestInit = { [name: string]: never };
      /** Response of AddMyAuthFactorOTPSMS. */
      export type AddMyAuthFactorOTPSMSResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of AddMyAuthFactorU2F. */
      export type AddMyAuthFactorU2FRequest = {};
      /** Request of AddMyAuthFactorU2F. What a request takes. */
      export type AddMyAuthFactorU2FRequestInit = { [name: string]: never };
      /** Response of AddMyAuthFactorU2F. */
      export type AddMyAuthFactorU2FResponse = {
        /** Key. */
        key: zitadel.user.v1.WebAuthNKey;
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of AddMyPasswordlessLink. */
      export type AddMyPasswordlessLinkRequest = {};
      /** Request of AddMyPasswordlessLink. What a request takes. */
      export type AddMyPasswordlessLinkRequestInit = { [name: string]: never };
      /** Response of AddMyPasswordlessLink. */
      export type AddMyPasswordlessLinkResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.v1.ObjectDetails;
        /** The link. */
        link?: string;
        /** When it expires. */
        expiration?: Duration;
      };
      /** Request of AddMyPasswordless. */
      export type AddMyPasswordlessRequest = {};
      /** Request of AddMyPasswordless. What a request takes. */
      export type AddMyPasswordlessRequestInit = { [name: string]: never };
      /** Response of AddMyPasswordless. */
      export type AddMyPasswordlessResponse = {
        /** Key. */
        key: zitadel.user.v1.WebAuthNKey;
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of GetMyEmail. */
      export type GetMyEmailRequest = {};
      /** Request of GetMyEmail. What a request takes. */
      export type GetMyEmailRequestInit = { [name: string]: never };
      /** Response of GetMyEmail. */
      export type GetMyEmailResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
        /** E-mail address. */
        email: zitadel.user.v1.Email;
      };
      /** Request of GetMyLabelPolicy. */
      export type GetMyLabelPolicyRequest = {};
      /** Request of GetMyLabelPolicy. What a request takes. */
      export type GetMyLabelPolicyRequestInit = { [name: string]: never };
      /** Response of GetMyLabelPolicy. */
      export type GetMyLabelPolicyResponse = {
        /** The policy. */
        policy: zitadel.policy.v1.LabelPolicy;
      };
      /** Request of GetMyLoginPolicy. */
      export type GetMyLoginPolicyRequest = {};
      /** Request of GetMyLoginPolicy. What a request takes. */
      export type GetMyLoginPolicyRequestInit = { [name: string]: never };
      /** Response of GetMyLoginPolicy. */
      export type GetMyLoginPolicyResponse = {
        /** The policy. */
        policy: zitadel.policy.v1.LoginPolicy;
      };
      /** Request of GetMyMetadata. */
      export type GetMyMetadataRequest = {
        /** Key. */
        key?: string;
      };
      /** Request of GetMyMetadata. What a request takes. */
      export type GetMyMetadataRequestInit = {
        /** Key. 1 to 200 characters. */
        key: string;
      };
      /** Response of GetMyMetadata. */
      export type GetMyMetadataResponse = {
        /** Metadata: a value (bytes) by key. */
        metadata?: zitadel.metadata.v1.Metadata;
      };
      /** Request of GetMyPasswordComplexityPolicy. */
      export type GetMyPasswordComplexityPolicyRequest = {};
      /** Request of GetMyPasswordComplexityPolicy. What a request takes. */
      export type GetMyPasswordComplexityPolicyRequestInit = { [name: string]: never };
      /** Response of GetMyPasswordComplexityPolicy. */
      export type GetMyPasswordComplexityPolicyResponse = {
        /** The policy. */
        policy: zitadel.policy.v1.PasswordComplexityPolicy;
      };
      /** Request of GetMyPhone. */
      export type GetMyPhoneRequest = {};
      /** Request of GetMyPhone. What a request takes. */
      export type GetMyPhoneRequestInit = { [name: string]: never };
      /** Response of GetMyPhone. */
      export type GetMyPhoneResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
        /** Phone number. */
        phone: zitadel.user.v1.Phone;
      };
      /** Request of GetMyPrivacyPolicy. */
      export type GetMyPrivacyPolicyRequest = {};
      /** Request of GetMyPrivacyPolicy. What a request takes. */
      export type GetMyPrivacyPolicyRequestInit = { [name: string]: never };
      /** Response of GetMyPrivacyPolicy. */
      export type GetMyPrivacyPolicyResponse = {
        /** The policy. */
        policy: zitadel.policy.v1.PrivacyPolicy;
      };
      /** Request of GetMyProfile. */
      export type GetMyProfileRequest = {};
      /** Request of GetMyProfile. What a request takes. */
      export type GetMyProfileRequestInit = { [name: string]: never };
      /** Response of GetMyProfile. */
      export type GetMyProfileResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
        /** Names, language and the like. */
        profile: zitadel.user.v1.Profile;
      };
      /** Request of GetMyUser. */
      export type GetMyUserRequest = {};
      /** Request of GetMyUser. What a request takes. */
      export type GetMyUserRequestInit = { [name: string]: never };
      /** Response of GetMyUser. */
      export type GetMyUserResponse = {
        /** The user. */
        user: zitadel.user.v1.User;
        /** When the user signed in last. */
        lastLogin?: Timestamp;
      };
      /** Request of GetSupportedLanguages. */
      export type GetSupportedLanguagesRequest = {};
      /** Request of GetSupportedLanguages. What a request takes. */
      export type GetSupportedLanguagesRequestInit = { [name: string]: never };
      /** Response of GetSupportedLanguages. */
      export type GetSupportedLanguagesResponse = {
        /** Languages (BCP 47). */
        languages?: string[];
      };
      /** Request of Healthz. */
      export type HealthzRequest = {};
      /** Request of Healthz. What a request takes. */
      export type HealthzRequestInit = { [name: string]: never };
      /** Response of Healthz. */
      export type HealthzResponse = {};
      /** Request of ListMyAuthFactors. */
      export type ListMyAuthFactorsRequest = {};
      /** Request of ListMyAuthFactors. What a request takes. */
      export type ListMyAuthFactorsRequestInit = { [name: string]: never };
      /** Response of ListMyAuthFactors. */
      export type ListMyAuthFactorsResponse = {
        /** What was found. */
        result?: zitadel.user.v1.AuthFactor[];
      };
      /** Request of ListMyLinkedIDPs. */
      export type ListMyLinkedIDPsRequest = {
        /** Paging and order. */
        query?: zitadel.v1.ListQuery;
      };
      /** Request of ListMyLinkedIDPs. What a request takes. */
      export type ListMyLinkedIDPsRequestInit = {
        /** Paging and order. */
        query?: zitadel.v1.ListQueryInit;
      };
      /** Response of ListMyLinkedIDPs. */
      export type ListMyLinkedIDPsResponse = {
        /** How long the list is in all, and how new. */
        details: zitadel.v1.ListDetails;
        /** What was found. */
        result?: zitadel.idp.v1.IDPUserLink[];
      };
      /** Request of ListMyMemberships. */
      export type ListMyMembershipsRequest = {
        /** Paging and order. */
        query?: zitadel.v1.ListQuery;
        /** Only what matches all of these. */
        queries?: zitadel.user.v1.MembershipQuery[];
      };
      /** Request of ListMyMemberships. What a request takes. */
      export type ListMyMembershipsRequestInit = {
        /** Paging and order. */
        query?: zitadel.v1.ListQueryInit;
        /** Only what matches all of these. */
        queries?: zitadel.user.v1.MembershipQueryInit[];
      };
      /** Response of ListMyMemberships. */
      export type ListMyMembershipsResponse = {
        /** How long the list is in all, and how new. */
        details?: zitadel.v1.ListDetails;
        /** What was found. */
        result?: zitadel.user.v1.Membership[];
      };
      /** Request of ListMyMetadata. */
      export type ListMyMetadataRequest = {
        /** Paging and order. */
        query?: zitadel.v1.ListQuery;
        /** Only what matches all of these. */
        queries?: zitadel.metadata.v1.MetadataQuery[];
      };
      /** Request of ListMyMetadata. What a request takes. */
      export type ListMyMetadataRequestInit = {
        /** Paging and order. */
        query?: zitadel.v1.ListQueryInit;
        /** Only what matches all of these. */
        queries?: zitadel.metadata.v1.MetadataQueryInit[];
      };
      /** Response of ListMyMetadata. */
      export type ListMyMetadataResponse = {
        /** How long the list is in all, and how new. */
        details?: zitadel.v1.ListDetails;
        /** What was found. */
        result?: zitadel.metadata.v1.Metadata[];
      };
      /** Request of ListMyPasswordless. */
      export type ListMyPasswordlessRequest = {};
      /** Request of ListMyPasswordless. What a request takes. */
      export type ListMyPasswordlessRequestInit = { [name: string]: never };
      /** Response of ListMyPasswordless. */
      export type ListMyPasswordlessResponse = {
        /** What was found. */
        result?: zitadel.user.v1.WebAuthNToken[];
      };
      /** Request of ListMyProjectOrgs. */
      export type ListMyProjectOrgsRequest = {
        /** Paging and order. */
        query?: zitadel.v1.ListQuery;
        /** Only what matches all of these. */
        queries?: zitadel.org.v1.OrgQuery[];
        /** By which column the list is ordered. */
        sortingColumn?: Open<zitadel.org.v1.OrgFieldName>;
      };
      /** Request of ListMyProjectOrgs. What a request takes. */
      export type ListMyProjectOrgsRequestInit = {
        /** Paging and order. */
        query?: zitadel.v1.ListQueryInit;
        /** Only what matches all of these. */
        queries?: zitadel.org.v1.OrgQueryInit[];
        /** By which column the list is ordered. */
        sortingColumn?: Open<zitadel.org.v1.OrgFieldName>;
      };
      /** Response of ListMyProjectOrgs. */
      export type ListMyProjectOrgsResponse = {
        /** How long the list is in all, and how new. */
        details?: zitadel.v1.ListDetails;
        /** What was found. */
        result?: zitadel.org.v1.Org[];
      };
      /** Request of ListMyProjectPermissions. */
      export type ListMyProjectPermissionsRequest = {};
      /** Request of ListMyProjectPermissions. What a request takes. */
      export type ListMyProjectPermissionsRequestInit = { [name: string]: never };
      /** Response of ListMyProjectPermissions. */
      export type ListMyProjectPermissionsResponse = {
        /** What was found. */
        result?: string[];
      };
      /** Request of ListMyRefreshTokens. */
      export type ListMyRefreshTokensRequest = {};
      /** Request of ListMyRefreshTokens. What a request takes. */
      export type ListMyRefreshTokensRequestInit = { [name: string]: never };
      /** Response of ListMyRefreshTokens. */
      export type ListMyRefreshTokensResponse = {
        /** How long the list is in all, and how new. */
        details: zitadel.v1.ListDetails;
        /** What was found. */
        result?: zitadel.user.v1.RefreshToken[];
      };
      /** Request of ListMyUserChanges. */
      export type ListMyUserChangesRequest = {
        /** Paging and order. */
        query?: zitadel.change.v1.ChangeQuery;
      };
      /** Request of ListMyUserChanges. What a request takes. */
      export type ListMyUserChangesRequestInit = {
        /** Paging and order. */
        query?: zitadel.change.v1.ChangeQueryInit;
      };
      /** Response of ListMyUserChanges. */
      export type ListMyUserChangesResponse = {
        /** What was found. */
        result?: zitadel.change.v1.Change[];
      };
      /** Request of ListMyUserGrants. */
      export type ListMyUserGrantsRequest = {
        /** Paging and order. */
        query?: zitadel.v1.ListQuery;
      };
      /** Request of ListMyUserGrants. What a request takes. */
      export type ListMyUserGrantsRequestInit = {
        /** Paging and order. */
        query?: zitadel.v1.ListQueryInit;
      };
      /** Response of ListMyUserGrants. */
      export type ListMyUserGrantsResponse = {
        /** How long the list is in all, and how new. */
        details?: zitadel.v1.ListDetails;
        /** What was found. */
        result?: zitadel.auth.v1.UserGrant[];
      };
      /** Request of ListMyUserSessions. */
      export type ListMyUserSessionsRequest = {};
      /** Request of ListMyUserSessions. What a request takes. */
      export type ListMyUserSessionsRequestInit = { [name: string]: never };
      /** Response of ListMyUserSessions. */
      export type ListMyUserSessionsResponse = {
        /** What was found. */
        result?: zitadel.user.v1.Session[];
      };
      /** Request of ListMyZitadelPermissions. */
      export type ListMyZitadelPermissionsRequest = {};
      /** Request of ListMyZitadelPermissions. What a request takes. */
      export type ListMyZitadelPermissionsRequestInit = { [name: string]: never };
      /** Response of ListMyZitadelPermissions. */
      export type ListMyZitadelPermissionsResponse = {
        /** What was found. */
        result?: string[];
      };
      /** Request of RemoveMyAuthFactorOTPEmail. */
      export type RemoveMyAuthFactorOTPEmailRequest = {};
      /** Request of RemoveMyAuthFactorOTPEmail. What a request takes. */
      export type RemoveMyAuthFactorOTPEmailRequestInit = { [name: string]: never };
      /** Response of RemoveMyAuthFactorOTPEmail. */
      export type RemoveMyAuthFactorOTPEmailResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of RemoveMyAuthFactorOTP. */
      export type RemoveMyAuthFactorOTPRequest = {};
      /** Request of RemoveMyAuthFactorOTP. What a request takes. */
      export type RemoveMyAuthFactorOTPRequestInit = { [name: string]: never };
      /** Response of RemoveMyAuthFactorOTP. */
      export type RemoveMyAuthFactorOTPResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of RemoveMyAuthFactorOTPSMS. */
      export type RemoveMyAuthFactorOTPSMSRequest = {};
      /** Request of RemoveMyAuthFactorOTPSMS. What a request takes. */
      export type RemoveMyAuthFactorOTPSMSRequestInit = { [name: string]: never };
      /** Response of RemoveMyAuthFactorOTPSMS. */
      export type RemoveMyAuthFactorOTPSMSResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of RemoveMyAuthFactorU2F. */
      export type RemoveMyAuthFactorU2FRequest = {
        /** Id of the token. */
        tokenId?: string;
      };
      /** Request of RemoveMyAuthFactorU2F. What a request takes. */
      export type RemoveMyAuthFactorU2FRequestInit = {
        /** Id of the token. 1 to 200 characters. */
        tokenId: string;
      };
      /** Response of RemoveMyAuthFactorU2F. */
      export type RemoveMyAuthFactorU2FResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.v1.ObjectDetails;
      };
      /** Request of RemoveMyAvatar. */
      export type RemoveMyAvatarRequest = {};
      /** Request of RemoveMyAvatar. What a request takes. */
      export type RemoveMyAvatarRequestInit = { [name: string]: never };
      /** Response of RemoveMyAvatar. */
      export type RemoveMyAvatarResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.v1.ObjectDetails;
      };
      /** Request of RemoveMyLinkedIDP. */
      export type RemoveMyLinkedIDPRequest = {
        /** Id of the identity provider. */
        idpId?: string;
        /** Id of the user at the identity provider. */
        linkedUserId?: string;
      };
      /** Request of RemoveMyLinkedIDP. What a request takes. */
      export type RemoveMyLinkedIDPRequestInit = {
        /** Id of the identity provider. 1 to 200 characters. */
        idpId: string;
        /** Id of the user at the identity provider. 1 to 200 characters. */
        linkedUserId: string;
      };
      /** Response of RemoveMyLinkedIDP. */
      export type RemoveMyLinkedIDPResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.v1.ObjectDetails;
      };
      /** Request of RemoveMyPasswordless. */
      export type RemoveMyPasswordlessRequest = {
        /** Id of the token. */
        tokenId?: string;
      };
      /** Request of RemoveMyPasswordless. What a request takes. */
      export type RemoveMyPasswordlessRequestInit = {
        /** Id of the token. 1 to 200 characters. */
        tokenId: string;
      };
      /** Response of RemoveMyPasswordless. */
      export type RemoveMyPasswordlessResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.v1.ObjectDetails;
      };
      /** Request of RemoveMyPhone. */
      export type RemoveMyPhoneRequest = {};
      /** Request of RemoveMyPhone. What a request takes. */
      export type RemoveMyPhoneRequestInit = { [name: string]: never };
      /** Response of RemoveMyPhone. */
      export type RemoveMyPhoneResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of RemoveMyUser. */
      export type RemoveMyUserRequest = {};
      /** Request of RemoveMyUser. What a request takes. */
      export type RemoveMyUserRequestInit = { [name: string]: never };
      /** Response of RemoveMyUser. */
      export type RemoveMyUserResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.v1.ObjectDetails;
      };
      /** Request of ResendMyEmailVerification. */
      export type ResendMyEmailVerificationRequest = {};
      /** Request of ResendMyEmailVerification. What a request takes. */
      export type ResendMyEmailVerificationRequestInit = { [name: string]: never };
      /** Response of ResendMyEmailVerification. */
      export type ResendMyEmailVerificationResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of ResendMyPhoneVerification. */
      export type ResendMyPhoneVerificationRequest = {};
      /** Request of ResendMyPhoneVerification. What a request takes. */
      export type ResendMyPhoneVerificationRequestInit = { [name: string]: never };
      /** Response of ResendMyPhoneVerification. */
      export type ResendMyPhoneVerificationResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of RevokeAllMyRefreshTokens. */
      export type RevokeAllMyRefreshTokensRequest = {};
      /** Request of RevokeAllMyRefreshTokens. What a request takes. */
      export type RevokeAllMyRefreshTokensRequestInit = { [name: string]: never };
      /** Response of RevokeAllMyRefreshTokens. */
      export type RevokeAllMyRefreshTokensResponse = {};
      /** Request of RevokeMyRefreshToken. */
      export type RevokeMyRefreshTokenRequest = {
        /** Id. */
        id?: string;
      };
      /** Request of RevokeMyRefreshToken. What a request takes. */
      export type RevokeMyRefreshTokenRequestInit = {
        /** Id. 1 to 200 characters. */
        id: string;
      };
      /** Response of RevokeMyRefreshToken. */
      export type RevokeMyRefreshTokenResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.v1.ObjectDetails;
      };
      /** Request of SendMyPasswordlessLink. */
      export type SendMyPasswordlessLinkRequest = {};
      /** Request of SendMyPasswordlessLink. What a request takes. */
      export type SendMyPasswordlessLinkRequestInit = { [name: string]: never };
      /** Response of SendMyPasswordlessLink. */
      export type SendMyPasswordlessLinkResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.v1.ObjectDetails;
      };
      /** Request of SetMyEmail. */
      export type SetMyEmailRequest = {
        /** E-mail address. */
        email?: string;
      };
      /** Request of SetMyEmail. What a request takes. */
      export type SetMyEmailRequestInit = {
        /** E-mail address. */
        email: string;
      };
      /** Response of SetMyEmail. */
      export type SetMyEmailResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of SetMyPhone. */
      export type SetMyPhoneRequest = {
        /** Phone number. */
        phone?: string;
      };
      /** Request of SetMyPhone. What a request takes. */
      export type SetMyPhoneRequestInit = {
        /** Phone number. 1 to 50 characters. Begins with `+`. */
        phone: string;
      };
      /** Response of SetMyPhone. */
      export type SetMyPhoneResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of UpdateMyPassword. */
      export type UpdateMyPasswordRequest = {
        /** The present password. */
        oldPassword?: string;
        /** The new password. */
        newPassword?: string;
      };
      /** Request of UpdateMyPassword. What a request takes. */
      export type UpdateMyPasswordRequestInit = {
        /** The present password. At least 1 characters. */
        oldPassword: string;
        /** The new password. At least 1 characters. */
        newPassword: string;
      };
      /** Response of UpdateMyPassword. */
      export type UpdateMyPasswordResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of UpdateMyProfile. */
      export type UpdateMyProfileRequest = {
        /** Given name. */
        firstName?: string;
        /** Family name. */
        lastName?: string;
        /** Nickname. */
        nickName?: string;
        /** Name as it is shown. */
        displayName?: string;
        /** Preferred language (BCP 47). */
        preferredLanguage?: string;
        /** Gender. */
        gender?: Open<zitadel.user.v1.Gender>;
      };
      /** Request of UpdateMyProfile. What a request takes. */
      export type UpdateMyProfileRequestInit = {
        /** Given name. 1 to 200 characters. */
        firstName: string;
        /** Family name. 1 to 200 characters. */
        lastName: string;
        /** Nickname. At most 200 characters. */
        nickName?: string;
        /** Name as it is shown. 1 to 200 characters. */
        displayName: string;
        /** Preferred language (BCP 47). At most 10 characters. */
        preferredLanguage?: string;
        /** Gender. */
        gender?: Open<zitadel.user.v1.Gender>;
      };
      /** Response of UpdateMyProfile. */
      export type UpdateMyProfileResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of UpdateMyUserName. */
      export type UpdateMyUserNameRequest = {
        /** User name. */
        userName?: string;
      };
      /** Request of UpdateMyUserName. What a request takes. */
      export type UpdateMyUserNameRequestInit = {
        /** User name. 1 to 200 characters. */
        userName: string;
      };
      /** Response of UpdateMyUserName. */
      export type UpdateMyUserNameResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Roles of a user on a project. */
      export type UserGrant = {
        /** Id of the organization. */
        orgId?: string;
        /** Id of the project. */
        projectId?: string;
        /** Id of the user. */
        userId?: string;
        /** The roles. */
        roles?: string[];
        /** Name of the organization. */
        orgName?: string;
        /** Id of the grant. */
        grantId?: string;
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.v1.ObjectDetails;
        /** Domain of the organization. */
        orgDomain?: string;
        /** Name of the project. */
        projectName?: string;
        /** Id of the project grant. */
        projectGrantId?: string;
        /** Keys of the roles. */
        roleKeys?: string[];
        /** Human or machine. */
        userType?: Open<zitadel.user.v1.Type>;
        /** State. */
        state?: Open<zitadel.user.v1.UserGrantState>;
      };
      /** Request of VerifyMyAuthFactorOTP. */
      export type VerifyMyAuthFactorOTPRequest = {
        /** The code, as the user entered it. */
        code?: string;
      };
      /** Request of VerifyMyAuthFactorOTP. What a request takes. */
      export type VerifyMyAuthFactorOTPRequestInit = {
        /** The code, as the user entered it. 1 to 200 characters. */
        code: string;
      };
      /** Response of VerifyMyAuthFactorOTP. */
      export type VerifyMyAuthFactorOTPResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of VerifyMyAuthFactorU2F. */
      export type VerifyMyAuthFactorU2FRequest = {
        /** The credential and its name. */
        verification?: zitadel.user.v1.WebAuthNVerification;
      };
      /** Request of VerifyMyAuthFactorU2F. What a request takes. */
      export type VerifyMyAuthFactorU2FRequestInit = {
        /** The credential and its name. */
        verification: zitadel.user.v1.WebAuthNVerificationInit;
      };
      /** Response of VerifyMyAuthFactorU2F. */
      export type VerifyMyAuthFactorU2FResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of VerifyMyEmail. */
      export type VerifyMyEmailRequest = {
        /** The code, as the user entered it. */
        code?: string;
      };
      /** Request of VerifyMyEmail. What a request takes. */
      export type VerifyMyEmailRequestInit = {
        /** The code, as the user entered it. 1 to 200 characters. */
        code: string;
      };
      /** Response of VerifyMyEmail. */
      export type VerifyMyEmailResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of VerifyMyPasswordless. */
      export type VerifyMyPasswordlessRequest = {
        /** The credential and its name. */
        verification?: zitadel.user.v1.WebAuthNVerification;
      };
      /** Request of VerifyMyPasswordless. What a request takes. */
      export type VerifyMyPasswordlessRequestInit = {
        /** The credential and its name. */
        verification: zitadel.user.v1.WebAuthNVerificationInit;
      };
      /** Response of VerifyMyPasswordless. */
      export type VerifyMyPasswordlessResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of VerifyMyPhone. */
      export type VerifyMyPhoneRequest = {
        /** The code, as the user entered it. */
        code?: string;
      };
      /** Request of VerifyMyPhone. What a request takes. */
      export type VerifyMyPhoneRequestInit = {
        /** The code, as the user entered it. 1 to 200 characters. */
        code: string;
      };
      /** Response of VerifyMyPhone. */
      export type VerifyMyPhoneResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
    }
  }
  export namespace authorization {
    export namespace v2 {
      /** Roles that a user has in a project. */
      export type Authorization = {
        /** Id of the authorization. */
        id?: string;
        /** When it was created. */
        creationDate?: Timestamp;
        /** When it was changed last. */
        changeDate?: Timestamp;
        /** Project in which the roles are granted. */
        project?: zitadel.authorization.v2.Project;
        /** Organisation in which the roles are granted. */
        organization?: zitadel.authorization.v2.Organization;
        /** User who has the roles. */
        user?: zitadel.authorization.v2.User;
        /** Whether the authorization counts. */
        state?: Open<zitadel.authorization.v2.State>;
        /** Roles that are granted. */
        roles?: zitadel.authorization.v2.Role[];
      };
      /** One condition of a search. */
      export type AuthorizationsSearchFilter = {
        /** By ids of authorizations. */
        authorizationIds?: zitadel.filter.v2.InIDsFilter;
        /** By the organization in which the roles are granted. */
        organizationId?: zitadel.filter.v2.IDFilter;
        /** By state. */
        state?: zitadel.authorization.v2.StateQuery;
        /** By any of these user ids. */
        inUserIds?: zitadel.filter.v2.InIDsFilter;
        /** By the organization of the user. */
        userOrganizationId?: zitadel.filter.v2.IDFilter;
        /** By the preferred login name of the user. */
        userPreferredLoginName?: zitadel.authorization.v2.UserPreferredLoginNameQuery;
        /** By the display name of the user. */
        userDisplayName?: zitadel.authorization.v2.UserDisplayNameQuery;
        /** By id of the project. */
        projectId?: zitadel.filter.v2.IDFilter;
        /** By name of the project. */
        projectName?: zitadel.authorization.v2.ProjectNameQuery;
        /** By key of a role. */
        roleKey?: zitadel.authorization.v2.RoleKeyQuery;
        /** By id of the project grant. */
        projectGrantId?: zitadel.filter.v2.IDFilter;
      };
      /** One condition of a search. What a request takes. */
      export type AuthorizationsSearchFilterInit = {} &
        ({ /** By ids of authorizations. */ authorizationIds: zitadel.filter.v2.InIDsFilterInit; organizationId?: never; state?: never; inUserIds?: never; userOrganizationId?: never; userPreferredLoginName?: never; userDisplayName?: never; projectId?: never; projectName?: never; roleKey?: never; projectGrantId?: never; } | { authorizationIds?: never; /** By the organization in which the roles are granted. */ organizationId: zitadel.filter.v2.IDFilterInit; state?: never; inUserIds?: never; userOrganizationId?: never; userPreferredLoginName?: never; userDisplayName?: never; projectId?: never; projectName?: never; roleKey?: never; projectGrantId?: never; } | { authorizationIds?: never; organizationId?: never; /** By state. */ state: zitadel.authorization.v2.StateQueryInit; inUserIds?: never; userOrganizationId?: never; userPreferredLoginName?: never; userDisplayName?: never; projectId?: never; projectName?: never; roleKey?: never; projectGrantId?: never; } | { authorizationIds?: never; organizationId?: never; state?: never; /** By any of these user ids. */ inUserIds: zitadel.filter.v2.InIDsFilterInit; userOrganizationId?: never; userPreferredLoginName?: never; userDisplayName?: never; projectId?: never; projectName?: never; roleKey?: never; projectGrantId?: never; } | { authorizationIds?: never; organizationId?: never; state?: never; inUserIds?: never; /** By the organization of the user. */ userOrganizationId: zitadel.filter.v2.IDFilterInit; userPreferredLoginName?: never; userDisplayName?: never; projectId?: never; projectName?: never; roleKey?: never; projectGrantId?: never; } | { authorizationIds?: never; organizationId?: never; state?: never; inUserIds?: never; userOrganizationId?: never; /** By the preferred login name of the user. */ userPreferredLoginName: zitadel.authorization.v2.UserPreferredLoginNameQueryInit; userDisplayName?: never; projectId?: never; projectName?: never; roleKey?: never; projectGrantId?: never; } | { authorizationIds?: never; organizationId?: never; state?: never; inUserIds?: never; userOrganizationId?: never; userPreferredLoginName?: never; /** By the display name of the user. */ userDisplayName: zitadel.authorization.v2.UserDisplayNameQueryInit; projectId?: never; projectName?: never; roleKey?: never; projectGrantId?: never; } | { authorizationIds?: never; organizationId?: never; state?: never; inUserIds?: never; userOrganizationId?: never; userPreferredLoginName?: never; userDisplayName?: never; /** By id of the project. */ projectId: zitadel.filter.v2.IDFilterInit; projectName?: never; roleKey?: never; projectGrantId?: never; } | { authorizationIds?: never; organizationId?: never; state?: never; inUserIds?: never; userOrganizationId?: never; userPreferredLoginName?: never; userDisplayName?: never; projectId?: never; /** By name of the project. */ projectName: zitadel.authorization.v2.ProjectNameQueryInit; roleKey?: never; projectGrantId?: never; } | { authorizationIds?: never; organizationId?: never; state?: never; inUserIds?: never; userOrganizationId?: never; userPreferredLoginName?: never; userDisplayName?: never; projectId?: never; projectName?: never; /** By key of a role. */ roleKey: zitadel.authorization.v2.RoleKeyQueryInit; projectGrantId?: never; } | { authorizationIds?: never; organizationId?: never; state?: never; inUserIds?: never; userOrganizationId?: never; userPreferredLoginName?: never; userDisplayName?: never; projectId?: never; projectName?: never; roleKey?: never; /** By id of the project grant. */ projectGrantId: zitadel.filter.v2.IDFilterInit; });
      /** Request of ListAuthorizations. */
      export type ListAuthorizationsRequest = {
        /** Which page of the list. */
        pagination?: zitadel.filter.v2.PaginationRequest;
        /** Column by which the list is ordered. */
        sortingColumn?: Open<zitadel.authorization.v2.AuthorizationFieldName>;
        /** Only what matches all of these. */
        filters?: zitadel.authorization.v2.AuthorizationsSearchFilter[];
      };
      /** Request of ListAuthorizations. What a request takes. */
      export type ListAuthorizationsRequestInit = {
        /** Which page of the list. */
        pagination?: zitadel.filter.v2.PaginationRequestInit;
        /** Column by which the list is ordered. */
        sortingColumn?: Open<zitadel.authorization.v2.AuthorizationFieldName>;
        /** Only what matches all of these. */
        filters?: zitadel.authorization.v2.AuthorizationsSearchFilterInit[];
      };
      /** Response of ListAuthorizations. */
      export type ListAuthorizationsResponse = {
        /** How long the whole list is. */
        pagination: zitadel.filter.v2.PaginationResponse;
        /** The authorizations of this page. */
        authorizations?: zitadel.authorization.v2.Authorization[];
      };
      /** Organisation of an authorization. */
      export type Organization = {
        /** Id. */
        id?: string;
        /** Name. */
        name?: string;
      };
      /** Project of an authorization. */
      export type Project = {
        /** Id. */
        id?: string;
        /** Name. */
        name?: string;
        /** Id of the organization that owns the project. */
        organizationId?: string;
      };
      /** Compares the name of the project. */
      export type ProjectNameQuery = {
        /** Name. */
        name?: string;
        /** How to compare. */
        method?: Open<zitadel.filter.v2.TextFilterMethod>;
      };
      /** Compares the name of the project. What a request takes. */
      export type ProjectNameQueryInit = {
        /** Name. At most 200 characters. */
        name?: string;
        /** How to compare. */
        method?: Open<zitadel.filter.v2.TextFilterMethod>;
      };
      /** A role. */
      export type Role = {
        /** Key of the role. */
        key?: string;
        /** Name that is shown. */
        displayName?: string;
        /** Group under which the role is shown. */
        group?: string;
      };
      /** Compares the key of a role. */
      export type RoleKeyQuery = {
        /** Key of the role. */
        key?: string;
        /** How to compare. */
        method?: Open<zitadel.filter.v2.TextFilterMethod>;
      };
      /** Compares the key of a role. What a request takes. */
      export type RoleKeyQueryInit = {
        /** Key of the role. At most 200 characters. */
        key?: string;
        /** How to compare. */
        method?: Open<zitadel.filter.v2.TextFilterMethod>;
      };
      /** Compares the state. */
      export type StateQuery = {
        /** State. */
        state?: Open<zitadel.authorization.v2.State>;
      };
      /** Compares the state. What a request takes. */
      export type StateQueryInit = {
        /** State. */
        state: Open<zitadel.authorization.v2.State>;
      };
      /** User of an authorization. */
      export type User = {
        /** Id. */
        id?: string;
        /** The login name that is shown. */
        preferredLoginName?: string;
        /** Name as it is shown. */
        displayName?: string;
        /** URL of the picture; empty if there is no picture. */
        avatarUrl?: string;
        /** Id of the organization that the user belongs to. */
        organizationId?: string;
      };
      /** Compares the display name of the user. */
      export type UserDisplayNameQuery = {
        /** Name as it is shown. */
        displayName?: string;
        /** How to compare. */
        method?: Open<zitadel.filter.v2.TextFilterMethod>;
      };
      /** Compares the display name of the user. What a request takes. */
      export type UserDisplayNameQueryInit = {
        /** Name as it is shown. 1 to 200 characters. */
        displayName: string;
        /** How to compare. */
        method?: Open<zitadel.filter.v2.TextFilterMethod>;
      };
      /** Compares the preferred login name of the user. */
      export type UserPreferredLoginNameQuery = {
        /** Login name. */
        loginName?: string;
        /** How to compare. */
        method?: Open<zitadel.filter.v2.TextFilterMethod>;
      };
      /** Compares the preferred login name of the user. What a request takes. */
      export type UserPreferredLoginNameQueryInit = {
        /** Login name. 1 to 200 characters. */
        loginName: string;
        /** How to compare. */
        method?: Open<zitadel.filter.v2.TextFilterMethod>;
      };
      /** Column of a list. */
      export type AuthorizationFieldName =
        | "AUTHORIZATION_FIELD_NAME_UNSPECIFIED"
        | "AUTHORIZATION_FIELD_NAME_CREATED_DATE"
        | "AUTHORIZATION_FIELD_NAME_CHANGED_DATE"
        | "AUTHORIZATION_FIELD_NAME_ID"
        | "AUTHORIZATION_FIELD_NAME_USER_ID"
        | "AUTHORIZATION_FIELD_NAME_PROJECT_ID"
        | "AUTHORIZATION_FIELD_NAME_ORGANIZATION_ID"
        | "AUTHORIZATION_FIELD_NAME_USER_ORGANIZATION_ID";
      /** State of an authorization. */
      export type State =
        | "STATE_UNSPECIFIED"
        | "STATE_ACTIVE"
        | "STATE_INACTIVE";
    }
  }
  export namespace change {
    export namespace v1 {
      /** One change of an object. */
      export type Change = {
        /** When it was changed last. */
        changeDate?: Timestamp;
        /** What happened. */
        eventType?: zitadel.v1.LocalizedMessage;
        /** Number of the newest event of the object. */
        sequence?: Int64;
        /** Id of who changed it. */
        editorId?: string;
        /** Display name of who changed it. */
        editorDisplayName?: string;
        /** Id of who owns the settings. */
        resourceOwnerId?: string;
        /** Login name of who changed it. */
        editorPreferredLoginName?: string;
        /** Picture of who changed it. */
        editorAvatarUrl?: string;
      };
      /** Which changes, and how many. */
      export type ChangeQuery = {
        /** Number of the newest event of the object. */
        sequence?: Int64;
        /** How many to list at most. */
        limit?: number;
        /** Ascending order when true, descending otherwise. */
        asc?: boolean;
      };
      /** Which changes, and how many. What a request takes. */
      export type ChangeQueryInit = {
        /** Number of the newest event of the object. */
        sequence?: Int64 | bigint | number;
        /** How many to list at most. */
        limit?: number;
        /** Ascending order when true, descending otherwise. */
        asc?: boolean;
      };
    }
  }
  export namespace filter {
    export namespace v2 {
      /** Compares an id. */
      export type IDFilter = {
        /** Id. */
        id?: string;
      };
      /** Compares an id. What a request takes. */
      export type IDFilterInit = {
        /** Id. At most 200 characters. */
        id?: string;
      };
      /** Any of these ids. */
      export type InIDsFilter = {
        /** The ids, each once. */
        ids?: string[];
      };
      /** Any of these ids. What a request takes. */
      export type InIDsFilterInit = {
        /** The ids, each once. No element occurs twice. */
        ids?: string[];
      };
      /** Which page of a list. */
      export type PaginationRequest = {
        /** How many to skip. */
        offset?: Int64;
        /** How many to list at most. */
        limit?: number;
        /** Ascending order when true, descending otherwise. */
        asc?: boolean;
      };
      /** Which page of a list. What a request takes. */
      export type PaginationRequestInit = {
        /** How many to skip. */
        offset?: Int64 | bigint | number;
        /** How many to list at most. */
        limit?: number;
        /** Ascending order when true, descending otherwise. */
        asc?: boolean;
      };
      /** How long the whole list is. */
      export type PaginationResponse = {
        /** How many match in all, on all pages. */
        totalResult?: Int64;
        /** Page size that the server used. */
        appliedLimit?: Int64;
      };
      /** Compares a time. */
      export type TimestampFilter = {
        /** Point in time. */
        timestamp?: Timestamp;
        /** How to compare. */
        method?: Open<zitadel.filter.v2.TimestampFilterMethod>;
      };
      /** Compares a time. What a request takes. */
      export type TimestampFilterInit = {
        /** Point in time. */
        timestamp?: Timestamp | Date;
        /** How to compare. */
        method?: Open<zitadel.filter.v2.TimestampFilterMethod>;
      };
      /** How bytes are compared. */
      export type ByteFilterMethod =
        | "BYTE_FILTER_METHOD_EQUALS"
        | "BYTE_FILTER_METHOD_NOT_EQUALS";
      /** How text is compared. */
      export type TextFilterMethod =
        | "TEXT_FILTER_METHOD_EQUALS"
        | "TEXT_FILTER_METHOD_EQUALS_IGNORE_CASE"
        | "TEXT_FILTER_METHOD_STARTS_WITH"
        | "TEXT_FILTER_METHOD_STARTS_WITH_IGNORE_CASE"
        | "TEXT_FILTER_METHOD_CONTAINS"
        | "TEXT_FILTER_METHOD_CONTAINS_IGNORE_CASE"
        | "TEXT_FILTER_METHOD_ENDS_WITH"
        | "TEXT_FILTER_METHOD_ENDS_WITH_IGNORE_CASE";
      /** How times are compared. */
      export type TimestampFilterMethod =
        | "TIMESTAMP_FILTER_METHOD_EQUALS"
        | "TIMESTAMP_FILTER_METHOD_AFTER"
        | "TIMESTAMP_FILTER_METHOD_AFTER_OR_EQUALS"
        | "TIMESTAMP_FILTER_METHOD_BEFORE"
        | "TIMESTAMP_FILTER_METHOD_BEFORE_OR_EQUALS";
    }
  }
  export namespace idp {
    export namespace v1 {
      /** An identity provider that a login policy allows. */
      export type IDPLoginPolicyLink = {
        /** Id of the identity provider. */
        idpId?: string;
        /** Name of the identity provider. */
        idpName?: string;
        /** Kind of the identity provider. */
        idpType?: Open<zitadel.idp.v1.IDPType>;
      };
      /** Link of a user to a user at an identity provider. */
      export type IDPUserLink = {
        /** Id of the user. */
        userId?: string;
        /** Id of the identity provider. */
        idpId?: string;
        /** Name of the identity provider. */
        idpName?: string;
        /** Id of the user at the identity provider. */
        providedUserId?: string;
        /** Name of the user at the identity provider. */
        providedUserName?: string;
        /** Kind of the identity provider. */
        idpType?: Open<zitadel.idp.v1.IDPType>;
      };
      /** Kind of an identity provider. */
      export type IDPType =
        | "IDP_TYPE_UNSPECIFIED"
        | "IDP_TYPE_OIDC"
        | "IDP_TYPE_JWT";
    }
    export namespace v2 {
      /** Configuration of Sign in with Apple. */
      export type AppleConfig = {
        /** Client id. */
        clientId?: string;
        /** Team id at Apple. */
        teamId?: string;
        /** Id of the key. */
        keyId?: string;
        /** Scopes. */
        scopes?: string[];
      };
      /** Configuration of Microsoft Entra ID. */
      export type AzureADConfig = {
        /** Client id. */
        clientId?: string;
        /** Which tenants may sign in. */
        tenant?: zitadel.idp.v2.AzureADTenant;
        /** Whether addresses of this provider count as verified. */
        emailVerified?: boolean;
        /** Scopes. */
        scopes?: string[];
      };
      /** Which tenants of Microsoft Entra ID may sign in. */
      export type AzureADTenant = {
        /** Kind of tenants. */
        tenantType?: Open<zitadel.idp.v2.AzureADTenantType>;
        /** Id of one tenant. */
        tenantId?: string;
      };
      /** Configuration of an OpenID Connect provider. */
      export type GenericOIDCConfig = {
        /** Issuer. */
        issuer?: string;
        /** Client id. */
        clientId?: string;
        /** Scopes. */
        scopes?: string[];
        /** Whether the ID token, not the userinfo endpoint, tells about the user. */
        isIdTokenMapping?: boolean;
      };
      /** Request of GetIDPByID. */
      export type GetIDPByIDRequest = {
        /** Id. */
        id?: string;
      };
      /** Request of GetIDPByID. What a request takes. */
      export type GetIDPByIDRequestInit = {
        /** Id. 1 to 200 characters. */
        id: string;
      };
      /** Response of GetIDPByID. */
      export type GetIDPByIDResponse = {
        /** The identity provider. */
        idp?: zitadel.idp.v2.IDP;
      };
      /** Configuration of GitHub. */
      export type GitHubConfig = {
        /** Client id. */
        clientId?: string;
        /** Scopes. */
        scopes?: string[];
      };
      /** Configuration of a GitHub Enterprise Server. */
      export type GitHubEnterpriseServerConfig = {
        /** Client id. */
        clientId?: string;
        /** Authorisation endpoint of the provider. */
        authorizationEndpoint?: string;
        /** Token endpoint of the provider. */
        tokenEndpoint?: string;
        /** Userinfo endpoint of the provider. */
        userEndpoint?: string;
        /** Scopes. */
        scopes?: string[];
      };
      /** Configuration of GitLab. */
      export type GitLabConfig = {
        /** Client id. */
        clientId?: string;
        /** Scopes. */
        scopes?: string[];
      };
      /** Configuration of a GitLab of one’s own. */
      export type GitLabSelfHostedConfig = {
        /** Issuer. */
        issuer?: string;
        /** Client id. */
        clientId?: string;
        /** Scopes. */
        scopes?: string[];
      };
      /** Configuration of Google. */
      export type GoogleConfig = {
        /** Client id. */
        clientId?: string;
        /** Scopes. */
        scopes?: string[];
      };
      /** An identity provider. */
      export type IDP = {
        /** Id. */
        id?: string;
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.object.v2.Details;
        /** State. */
        state?: Open<zitadel.idp.v2.IDPState>;
        /** Name. */
        name?: string;
        /** Type. */
        type?: Open<zitadel.idp.v2.IDPType>;
        /** Configuration of the provider. */
        config?: zitadel.idp.v2.IDPConfig;
      };
      /** Configuration of an identity provider. */
      export type IDPConfig = {
        /** What may be done with users of this provider. */
        options?: zitadel.idp.v2.Options;
        /** An LDAP directory; in a request, the credentials for it. */
        ldap?: zitadel.idp.v2.LDAPConfig;
        /** Google. */
        google?: zitadel.idp.v2.GoogleConfig;
        /** A generic OAuth 2 provider, or its tokens. */
        oauth?: zitadel.idp.v2.OAuthConfig;
        /** A generic OpenID Connect provider. */
        oidc?: zitadel.idp.v2.GenericOIDCConfig;
        /** A provider that hands over a JWT. */
        jwt?: zitadel.idp.v2.JWTConfig;
        /** GitHub. */
        github?: zitadel.idp.v2.GitHubConfig;
        /** A GitHub Enterprise Server. */
        githubEs?: zitadel.idp.v2.GitHubEnterpriseServerConfig;
        /** GitLab. */
        gitlab?: zitadel.idp.v2.GitLabConfig;
        /** A GitLab of one’s own. */
        gitlabSelfHosted?: zitadel.idp.v2.GitLabSelfHostedConfig;
        /** Microsoft Entra ID. */
        azureAd?: zitadel.idp.v2.AzureADConfig;
        /** Sign in with Apple. */
        apple?: zitadel.idp.v2.AppleConfig;
        /** A SAML provider, or its assertion. */
        saml?: zitadel.idp.v2.SAMLConfig;
        /** Another ZITADEL. */
        zitadel?: zitadel.idp.v2.ZitadelConfig;
      };
      /** An organization of the other ZITADEL in which users have roles. */
      export type InstanceRolesInfo = {
        /** Id of the organization. */
        organizationId?: string;
        /** Domain of the organization. */
        organizationDomain?: string;
      };
      /** Configuration of a provider that hands over a JWT. */
      export type JWTConfig = {
        /** Where the JWT comes from. */
        jwtEndpoint?: string;
        /** Issuer. */
        issuer?: string;
        /** Where the public keys are. */
        keysEndpoint?: string;
        /** Header that carries the token. */
        headerName?: string;
        /** Audience that the JWT has to name; any when empty. */
        audience?: string;
      };
      /** Which attributes of a directory hold which data. */
      export type LDAPAttributes = {
        /** Attribute that identifies the user. */
        idAttribute?: string;
        /** Attribute that holds the given name. */
        firstNameAttribute?: string;
        /** Attribute that holds the family name. */
        lastNameAttribute?: string;
        /** Attribute that holds the display name. */
        displayNameAttribute?: string;
        /** Attribute that holds the nickname. */
        nickNameAttribute?: string;
        /** Attribute that holds the user name. */
        preferredUsernameAttribute?: string;
        /** Attribute that holds the e-mail address. */
        emailAttribute?: string;
        /** Attribute that tells whether the e-mail address is verified. */
        emailVerifiedAttribute?: string;
        /** Attribute that holds the phone number. */
        phoneAttribute?: string;
        /** Attribute that tells whether the phone number is verified. */
        phoneVerifiedAttribute?: string;
        /** Attribute that holds the preferred language. */
        preferredLanguageAttribute?: string;
        /** Attribute that holds the URL of the picture. */
        avatarUrlAttribute?: string;
        /** Attribute that holds the URL of the profile. */
        profileAttribute?: string;
        /** Certificate of the authority that signed the server’s, as PEM. */
        rootCa?: string;
      };
      /** Configuration of an LDAP directory. */
      export type LDAPConfig = {
        /** Addresses of the directory’s servers. */
        servers?: string[];
        /** Whether the connection is upgraded to TLS. */
        startTls?: boolean;
        /** Distinguished name below which users are searched. */
        baseDn?: string;
        /** Distinguished name with which the directory is queried. */
        bindDn?: string;
        /** Object class that all users have. */
        userBase?: string;
        /** Object classes that users have. */
        userObjectClasses?: string[];
        /** Attributes that are compared with the entered name. */
        userFilters?: string[];
        /** How long the directory may take. */
        timeout?: Duration;
        /** Which attributes of the directory hold which data. */
        attributes?: zitadel.idp.v2.LDAPAttributes;
        /** Certificate of the authority that signed the server’s, as PEM. */
        rootCa?: Base64;
      };
      /** Configuration of an OAuth 2 provider. */
      export type OAuthConfig = {
        /** Client id. */
        clientId?: string;
        /** Authorisation endpoint of the provider. */
        authorizationEndpoint?: string;
        /** Token endpoint of the provider. */
        tokenEndpoint?: string;
        /** Userinfo endpoint of the provider. */
        userEndpoint?: string;
        /** Scopes. */
        scopes?: string[];
        /** Attribute that identifies the user. */
        idAttribute?: string;
      };
      /** What may be done with users of an identity provider. */
      export type Options = {
        /** Whether existing users may be linked. */
        isLinkingAllowed?: boolean;
        /** Whether users may be created. */
        isCreationAllowed?: boolean;
        /** Whether users are created without asking. */
        isAutoCreation?: boolean;
        /** Whether users are updated at every sign-in. */
        isAutoUpdate?: boolean;
        /** Whether an existing user is offered for linking, and by what they are found. */
        autoLinking?: Open<zitadel.idp.v2.AutoLinkingOption>;
      };
      /** Configuration of a SAML provider. */
      export type SAMLConfig = {
        /** Metadata of the provider, as XML. */
        metadataXml?: Base64;
        /** SAML binding. */
        binding?: Open<zitadel.idp.v2.SAMLBinding>;
        /** Whether requests to the provider are signed. */
        withSignedRequest?: boolean;
        /** Format of the NameID that is asked for. */
        nameIdFormat?: Open<zitadel.idp.v2.SAMLNameIDFormat>;
        /** Attribute that identifies the user when the NameID is transient. */
        transientMappingAttributeName?: string;
        /** Whether logging out also logs out at the provider. */
        federatedLogoutEnabled?: boolean;
        /** Algorithm with which requests are signed. */
        signatureAlgorithm?: Open<zitadel.idp.v2.SAMLSignatureAlgorithm>;
      };
      /** Configuration of another ZITADEL as identity provider. */
      export type ZitadelConfig = {
        /** Issuer of the other ZITADEL. */
        issuer?: string;
        /** Client id at the other ZITADEL. */
        clientId?: string;
        /** Scopes that are requested. */
        scopes?: string[];
        /** Roles of the instance that the provider tells of its users, by organization. */
        instanceRolesInfo?: zitadel.idp.v2.InstanceRolesInfo[];
      };
      /** By what an existing user is found for linking. */
      export type AutoLinkingOption =
        | "AUTO_LINKING_OPTION_UNSPECIFIED"
        | "AUTO_LINKING_OPTION_USERNAME"
        | "AUTO_LINKING_OPTION_EMAIL";
      /** Kind of tenants of Microsoft Entra ID. */
      export type AzureADTenantType =
        | "AZURE_AD_TENANT_TYPE_COMMON"
        | "AZURE_AD_TENANT_TYPE_ORGANISATIONS"
        | "AZURE_AD_TENANT_TYPE_CONSUMERS";
      /** State of an identity provider. */
      export type IDPState =
        | "IDP_STATE_UNSPECIFIED"
        | "IDP_STATE_ACTIVE"
        | "IDP_STATE_INACTIVE"
        | "IDP_STATE_REMOVED"
        | "IDP_STATE_MIGRATED";
      /** Kind of an identity provider. */
      export type IDPType =
        | "IDP_TYPE_UNSPECIFIED"
        | "IDP_TYPE_OIDC"
        | "IDP_TYPE_JWT"
        | "IDP_TYPE_LDAP"
        | "IDP_TYPE_OAUTH"
        | "IDP_TYPE_AZURE_AD"
        | "IDP_TYPE_GITHUB"
        | "IDP_TYPE_GITHUB_ES"
        | "IDP_TYPE_GITLAB"
        | "IDP_TYPE_GITLAB_SELF_HOSTED"
        | "IDP_TYPE_GOOGLE"
        | "IDP_TYPE_APPLE"
        | "IDP_TYPE_SAML"
        | "IDP_TYPE_ZITADEL";
      /** SAML binding. */
      export type SAMLBinding =
        | "SAML_BINDING_UNSPECIFIED"
        | "SAML_BINDING_POST"
        | "SAML_BINDING_REDIRECT"
        | "SAML_BINDING_ARTIFACT";
      /** Format of a NameID. */
      export type SAMLNameIDFormat =
        | "SAML_NAME_ID_FORMAT_UNSPECIFIED"
        | "SAML_NAME_ID_FORMAT_EMAIL_ADDRESS"
        | "SAML_NAME_ID_FORMAT_PERSISTENT"
        | "SAML_NAME_ID_FORMAT_TRANSIENT";
      /** Algorithm of signatures. */
      export type SAMLSignatureAlgorithm =
        | "SAML_SIGNATURE_UNSPECIFIED"
        | "SAML_SIGNATURE_RSA_SHA1"
        | "SAML_SIGNATURE_RSA_SHA256"
        | "SAML_SIGNATURE_RSA_SHA512";
    }
  }
  export namespace metadata {
    export namespace v1 {
      /** An entry of an object’s metadata. */
      export type Metadata = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.v1.ObjectDetails;
        /** Key. */
        key?: string;
        /** Value. */
        value?: Base64;
      };
      /** Compares the key of an entry. */
      export type MetadataKeyQuery = {
        /** Key. */
        key?: string;
        /** How to compare. */
        method?: Open<zitadel.v1.TextQueryMethod>;
      };
      /** Compares the key of an entry. What a request takes. */
      export type MetadataKeyQueryInit = {
        /** Key. At most 200 characters. */
        key?: string;
        /** How to compare. */
        method?: Open<zitadel.v1.TextQueryMethod>;
      };
      /** One condition on metadata. */
      export type MetadataQuery = {
        /** By key. */
        keyQuery?: zitadel.metadata.v1.MetadataKeyQuery;
      };
      /** One condition on metadata. What a request takes. */
      export type MetadataQueryInit = {} &
        ({ /** By key. */ keyQuery: zitadel.metadata.v1.MetadataKeyQueryInit; });
    }
    export namespace v2 {
      /** An entry of an object’s metadata. */
      export type Metadata = {
        /** When it was created. */
        creationDate?: Timestamp;
        /** When it was changed last. */
        changeDate?: Timestamp;
        /** Key. */
        key?: string;
        /** Value. */
        value?: Base64;
      };
      /** Compares the key of an entry. */
      export type MetadataKeyFilter = {
        /** Key. */
        key?: string;
        /** How to compare. */
        method?: Open<zitadel.filter.v2.TextFilterMethod>;
      };
      /** Compares the key of an entry. What a request takes. */
      export type MetadataKeyFilterInit = {
        /** Key. At most 200 characters. */
        key?: string;
        /** How to compare. */
        method?: Open<zitadel.filter.v2.TextFilterMethod>;
      };
      /** One condition on metadata. */
      export type MetadataSearchFilter = {
        /** By key. */
        keyFilter?: zitadel.metadata.v2.MetadataKeyFilter;
      };
      /** One condition on metadata. What a request takes. */
      export type MetadataSearchFilterInit = {} &
        ({ /** By key. */ keyFilter: zitadel.metadata.v2.MetadataKeyFilterInit; });
      /** Compares the value of an entry. */
      export type MetadataValueFilter = {
        /** Value. */
        value?: Base64;
        /** How to compare. */
        method?: Open<zitadel.filter.v2.ByteFilterMethod>;
      };
      /** Compares the value of an entry. What a request takes. */
      export type MetadataValueFilterInit = {
        /** Value. At most 200 bytes. */
        value?: Base64 | Uint8Array;
        /** How to compare. */
        method?: Open<zitadel.filter.v2.ByteFilterMethod>;
      };
    }
  }
  export namespace object {
    export namespace v2 {
      /** When and where an object was changed. */
      export type Details = {
        /** Number of the newest event of the object. */
        sequence?: Int64;
        /** When it was changed last. */
        changeDate: Timestamp;
        /** Id of the organization (sessions: of the instance) that owns it. */
        resourceOwner?: string;
        /** When it was created. */
        creationDate?: Timestamp;
      };
      /** How long and how new a list is. */
      export type ListDetails = {
        /** How many match in all, on all pages. */
        totalResult?: Int64;
        /** Sequence of the newest event that the list knows of. */
        processedSequence?: Int64;
        /** Point in time. */
        timestamp: Timestamp;
      };
      /** Paging and order of a list. */
      export type ListQuery = {
        /** How many to skip. */
        offset?: Int64;
        /** How many to list at most. */
        limit?: number;
        /** Ascending order when true, descending otherwise. */
        asc?: boolean;
      };
      /** Paging and order of a list. What a request takes. */
      export type ListQueryInit = {
        /** How many to skip. */
        offset?: Int64 | bigint | number;
        /** How many to list at most. */
        limit?: number;
        /** Ascending order when true, descending otherwise. */
        asc?: boolean;
      };
      /** An organization. */
      export type Organization = {
        /** Id of the organization. */
        orgId?: string;
        /** Domain of the organization. */
        orgDomain?: string;
      };
      /** An organization. What a request takes. */
      export type OrganizationInit = {} &
        ({ /** Id of the organization. */ orgId: string; orgDomain?: never; } | { orgId?: never; /** Domain of the organization. */ orgDomain: string; } | { orgId?: never; orgDomain?: never; });
      /** Whose settings: of an organization or of the instance. */
      export type RequestContext = {
        /** Id of the organization. */
        orgId?: string;
        /** The instance. */
        instance?: boolean;
      };
      /** Whose settings: of an organization or of the instance. What a request takes. */
      export type RequestContextInit = {} &
        ({ /** Id of the organization. */ orgId: string; instance?: never; } | { orgId?: never; /** The instance. */ instance: boolean; } | { orgId?: never; instance?: never; });
      /** How text is compared. */
      export type TextQueryMethod =
        | "TEXT_QUERY_METHOD_EQUALS"
        | "TEXT_QUERY_METHOD_EQUALS_IGNORE_CASE"
        | "TEXT_QUERY_METHOD_STARTS_WITH"
        | "TEXT_QUERY_METHOD_STARTS_WITH_IGNORE_CASE"
        | "TEXT_QUERY_METHOD_CONTAINS"
        | "TEXT_QUERY_METHOD_CONTAINS_IGNORE_CASE"
        | "TEXT_QUERY_METHOD_ENDS_WITH"
        | "TEXT_QUERY_METHOD_ENDS_WITH_IGNORE_CASE";
    }
    export namespace v2beta {
      /** When and where an object was changed. */
      export type Details = {
        /** Number of the newest event of the object. */
        sequence?: Int64;
        /** When it was changed last. */
        changeDate?: Timestamp;
        /** Id of the organization (sessions: of the instance) that owns it. */
        resourceOwner?: string;
      };
    }
    export namespace v3alpha {
      /** An instance, by id or domain. */
      export type Instance = {
        /** Id. */
        id?: string;
        /** Domain: of an organization, or the relying-party id of a WebAuthn ceremony (no scheme, no port). */
        domain?: string;
      };
      /** An instance, by id or domain. What a request takes. */
      export type InstanceInit = {} &
        ({ /** Id. */ id: string; domain?: never; } | { id?: never; /** Domain: of an organization, or the relying-party id of a WebAuthn ceremony (no scheme, no port). */ domain: string; });
      /** An organization. */
      export type Organization = {
        /** Id of the organization. */
        orgId?: string;
        /** Domain of the organization. */
        orgDomain?: string;
      };
      /** An organization. What a request takes. */
      export type OrganizationInit = {} &
        ({ /** Id of the organization. */ orgId: string; orgDomain?: never; } | { orgId?: never; /** Domain of the organization. */ orgDomain: string; });
      /** Who owns an object. */
      export type Owner = {
        /** Type. */
        type?: Open<zitadel.object.v3alpha.OwnerType>;
        /** Id. */
        id?: string;
      };
      /** Kind of an owner. */
      export type OwnerType =
        | "OWNER_TYPE_UNSPECIFIED"
        | "OWNER_TYPE_SYSTEM"
        | "OWNER_TYPE_INSTANCE"
        | "OWNER_TYPE_ORG";
    }
  }
  export namespace oidc {
    export namespace v2 {
      /** An authorization request of OpenID Connect. */
      export type AuthRequest = {
        /** Id. */
        id?: string;
        /** When it was created. */
        creationDate?: Timestamp;
        /** Client id. */
        clientId?: string;
        /** Scopes. */
        scope?: string[];
        /** Where the application wants the response. */
        redirectUri?: string;
        /** What the application wants to be asked. */
        prompt?: Open<zitadel.oidc.v2.Prompt>[];
        /** Languages that the application asks for, most wanted first. */
        uiLocales?: string[];
        /** What the application knows about who signs in. */
        loginHint?: string;
        /** How old a sign-in may be at most. */
        maxAge?: Duration;
        /** The user that `id_token_hint` named. */
        hintUserId?: string;
      };
      /** Why an authorization request fails. */
      export type AuthorizationError = {
        /** Why the request fails. */
        error?: Open<zitadel.oidc.v2.ErrorReason>;
        /** Description of the error for developers. */
        errorDescription?: string;
        /** Page that explains the error. */
        errorUri?: string;
      };
      /** Why an authorization request fails. What a request takes. */
      export type AuthorizationErrorInit = {
        /** Why the request fails. */
        error?: Open<zitadel.oidc.v2.ErrorReason>;
        /** Description of the error for developers. */
        errorDescription?: string;
        /** Page that explains the error. */
        errorUri?: string;
      };
      /** Request of AuthorizeOrDenyDeviceAuthorization. */
      export type AuthorizeOrDenyDeviceAuthorizationRequest = {
        /** Id of the device authorization request. */
        deviceAuthorizationId?: string;
        /** The session. */
        session?: zitadel.oidc.v2.Session;
        /** The user refuses. */
        deny?: zitadel.oidc.v2.Deny;
      };
      /** Request of AuthorizeOrDenyDeviceAuthorization. What a request takes. */
      export type AuthorizeOrDenyDeviceAuthorizationRequestInit = {
        /** Id of the device authorization request. 1 to 4096 characters. */
        deviceAuthorizationId: string;
      } &
        ({ /** The session. */ session: zitadel.oidc.v2.SessionInit; deny?: never; } | { session?: never; /** The user refuses. */ deny: zitadel.oidc.v2.DenyInit; });
      /** Response of AuthorizeOrDenyDeviceAuthorization. */
      export type AuthorizeOrDenyDeviceAuthorizationResponse = {};
      /** Request of CreateCallback. */
      export type CreateCallbackRequest = {
        /** Id of the authorization request, as the `authRequest` query parameter of the login page carries it. */
        authRequestId?: string;
        /** The session. */
        session?: zitadel.oidc.v2.Session;
        /** Why the request fails. */
        error?: zitadel.oidc.v2.AuthorizationError;
      };
      /** Request of CreateCallback. What a request takes. */
      export type CreateCallbackRequestInit = {
        /** Id of the authorization request, as the `authRequest` query parameter of the login page carries it. 1 to 200 characters. */
        authRequestId: string;
      } &
        ({ /** The session. */ session: zitadel.oidc.v2.SessionInit; error?: never; } | { session?: never; /** Why the request fails. */ error: zitadel.oidc.v2.AuthorizationErrorInit; });
      /** Response of CreateCallback. */
      export type CreateCallbackResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
        /** URL to which the browser is to be sent; carries the code or the error. */
        callbackUrl: string;
      };
      /** A refusal. */
      export type Deny = {};
      /** A refusal. What a request takes. */
      export type DenyInit = { [name: string]: never };
      /** A device that waits to be authorised. */
      export type DeviceAuthorizationRequest = {
        /** Id. */
        id?: string;
        /** Client id. */
        clientId?: string;
        /** Scopes. */
        scope?: string[];
        /** Name of the application that asks. */
        appName?: string;
        /** Name of the project. */
        projectName?: string;
      };
      /** Request of GetAuthRequest. */
      export type GetAuthRequestRequest = {
        /** Id of the authorization request, as the `authRequest` query parameter of the login page carries it. */
        authRequestId?: string;
      };
      /** Request of GetAuthRequest. What a request takes. */
      export type GetAuthRequestRequestInit = {
        /** Id of the authorization request, as the `authRequest` query parameter of the login page carries it. 1 to 200 characters. */
        authRequestId: string;
      };
      /** Response of GetAuthRequest. */
      export type GetAuthRequestResponse = {
        /** The authorization request. */
        authRequest: zitadel.oidc.v2.AuthRequest;
      };
      /** Request of GetDeviceAuthorizationRequest. */
      export type GetDeviceAuthorizationRequestRequest = {
        /** The code that the device shows. */
        userCode?: string;
      };
      /** Request of GetDeviceAuthorizationRequest. What a request takes. */
      export type GetDeviceAuthorizationRequestRequestInit = {
        /** The code that the device shows. Exactly 9 characters. */
        userCode: string;
      };
      /** Response of GetDeviceAuthorizationRequest. */
      export type GetDeviceAuthorizationRequestResponse = {
        /** The device authorization request. */
        deviceAuthorizationRequest: zitadel.oidc.v2.DeviceAuthorizationRequest;
      };
      /** A session. */
      export type Session = {
        /** Id of the session. */
        sessionId?: string;
        /** Newest token of the session. Each change issues a new one and makes the old one worthless. */
        sessionToken?: string;
      };
      /** A session. What a request takes. */
      export type SessionInit = {
        /** Id of the session. 1 to 200 characters. */
        sessionId: string;
        /** Newest token of the session. Each change issues a new one and makes the old one worthless. 1 to 4096 characters. */
        sessionToken: string;
      };
      /** Reason of a failed request, as the protocol names it. */
      export type ErrorReason =
        | "ERROR_REASON_UNSPECIFIED"
        | "ERROR_REASON_INVALID_REQUEST"
        | "ERROR_REASON_UNAUTHORIZED_CLIENT"
        | "ERROR_REASON_ACCESS_DENIED"
        | "ERROR_REASON_UNSUPPORTED_RESPONSE_TYPE"
        | "ERROR_REASON_INVALID_SCOPE"
        | "ERROR_REASON_SERVER_ERROR"
        | "ERROR_REASON_TEMPORARY_UNAVAILABLE"
        | "ERROR_REASON_INTERACTION_REQUIRED"
        | "ERROR_REASON_LOGIN_REQUIRED"
        | "ERROR_REASON_ACCOUNT_SELECTION_REQUIRED"
        | "ERROR_REASON_CONSENT_REQUIRED"
        | "ERROR_REASON_INVALID_REQUEST_URI"
        | "ERROR_REASON_INVALID_REQUEST_OBJECT"
        | "ERROR_REASON_REQUEST_NOT_SUPPORTED"
        | "ERROR_REASON_REQUEST_URI_NOT_SUPPORTED"
        | "ERROR_REASON_REGISTRATION_NOT_SUPPORTED";
      /** What an application wants to be asked. */
      export type Prompt =
        | "PROMPT_UNSPECIFIED"
        | "PROMPT_NONE"
        | "PROMPT_LOGIN"
        | "PROMPT_CONSENT"
        | "PROMPT_SELECT_ACCOUNT"
        | "PROMPT_CREATE";
    }
  }
  export namespace org {
    export namespace v1 {
      /** An organization. */
      export type Org = {
        /** Id. */
        id?: string;
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.v1.ObjectDetails;
        /** State. */
        state?: Open<zitadel.org.v1.OrgState>;
        /** Name. */
        name?: string;
        /** Primary domain. */
        primaryDomain?: string;
      };
      /** Compares the domain. */
      export type OrgDomainQuery = {
        /** Domain: of an organization, or the relying-party id of a WebAuthn ceremony (no scheme, no port). */
        domain?: string;
        /** How to compare. */
        method?: Open<zitadel.v1.TextQueryMethod>;
      };
      /** Compares the domain. What a request takes. */
      export type OrgDomainQueryInit = {
        /** Domain: of an organization, or the relying-party id of a WebAuthn ceremony (no scheme, no port). At most 200 characters. */
        domain?: string;
        /** How to compare. */
        method?: Open<zitadel.v1.TextQueryMethod>;
      };
      /** Compares the id. */
      export type OrgIDQuery = {
        /** Id. */
        id?: string;
      };
      /** Compares the id. What a request takes. */
      export type OrgIDQueryInit = {
        /** Id. At most 200 characters. */
        id?: string;
      };
      /** Compares the name. */
      export type OrgNameQuery = {
        /** Name. */
        name?: string;
        /** How to compare. */
        method?: Open<zitadel.v1.TextQueryMethod>;
      };
      /** Compares the name. What a request takes. */
      export type OrgNameQueryInit = {
        /** Name. At most 200 characters. */
        name?: string;
        /** How to compare. */
        method?: Open<zitadel.v1.TextQueryMethod>;
      };
      /** One condition on organizations. */
      export type OrgQuery = {
        /** By name. */
        nameQuery?: zitadel.org.v1.OrgNameQuery;
        /** By domain. */
        domainQuery?: zitadel.org.v1.OrgDomainQuery;
        /** By state. */
        stateQuery?: zitadel.org.v1.OrgStateQuery;
        /** By id. */
        idQuery?: zitadel.org.v1.OrgIDQuery;
      };
      /** One condition on organizations. What a request takes. */
      export type OrgQueryInit = {} &
        ({ /** By name. */ nameQuery: zitadel.org.v1.OrgNameQueryInit; domainQuery?: never; stateQuery?: never; idQuery?: never; } | { nameQuery?: never; /** By domain. */ domainQuery: zitadel.org.v1.OrgDomainQueryInit; stateQuery?: never; idQuery?: never; } | { nameQuery?: never; domainQuery?: never; /** By state. */ stateQuery: zitadel.org.v1.OrgStateQueryInit; idQuery?: never; } | { nameQuery?: never; domainQuery?: never; stateQuery?: never; /** By id. */ idQuery: zitadel.org.v1.OrgIDQueryInit; });
      /** Compares the state. */
      export type OrgStateQuery = {
        /** State. */
        state?: Open<zitadel.org.v1.OrgState>;
      };
      /** Compares the state. What a request takes. */
      export type OrgStateQueryInit = {
        /** State. */
        state?: Open<zitadel.org.v1.OrgState>;
      };
      /** Column of a list. */
      export type OrgFieldName =
        | "ORG_FIELD_NAME_UNSPECIFIED"
        | "ORG_FIELD_NAME_NAME";
      /** State of an organization. */
      export type OrgState =
        | "ORG_STATE_UNSPECIFIED"
        | "ORG_STATE_ACTIVE"
        | "ORG_STATE_INACTIVE"
        | "ORG_STATE_REMOVED";
    }
    export namespace v2 {
      /** Request of AddOrganization. */
      export type AddOrganizationRequest = {
        /** Name of the organization. */
        name?: string;
        /** Users who administer the organization. */
        admins?: zitadel.org.v2.AddOrganizationRequest.Admin[];
        /**
         * Id of the organization.
         * 
         * @deprecated Use `organizationId`.
         */
        orgId?: string;
        /** Id of the organization; the server chooses one when absent. */
        organizationId?: string;
      };
      /** Request of AddOrganization. What a request takes. */
      export type AddOrganizationRequestInit = {
        /** Name of the organization. 1 to 200 characters. */
        name: string;
        /** Users who administer the organization. */
        admins?: zitadel.org.v2.AddOrganizationRequest.AdminInit[];
        /**
         * Id of the organization. 1 to 200 characters.
         * 
         * @deprecated Use `organizationId`.
         */
        orgId?: string;
        /** Id of the organization; the server chooses one when absent. 1 to 200 characters. */
        organizationId?: string;
      };
      /** Response of AddOrganization. */
      export type AddOrganizationResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.object.v2.Details;
        /** Id of the organization that was created. */
        organizationId?: string;
        /** The administrators that were created or added. */
        createdAdmins?: zitadel.org.v2.AddOrganizationResponse.CreatedAdmin[];
      };
      /** Matches the default organization. */
      export type DefaultOrganizationQuery = {};
      /** Matches the default organization. What a request takes. */
      export type DefaultOrganizationQueryInit = { [name: string]: never };
      /** Request of ListOrganizations. */
      export type ListOrganizationsRequest = {
        /** Paging and order. */
        query?: zitadel.object.v2.ListQuery;
        /** By which column the list is ordered. */
        sortingColumn?: Open<zitadel.org.v2.OrganizationFieldName>;
        /** Only what matches all of these. */
        queries?: zitadel.org.v2.SearchQuery[];
      };
      /** Request of ListOrganizations. What a request takes. */
      export type ListOrganizationsRequestInit = {
        /** Paging and order. */
        query?: zitadel.object.v2.ListQueryInit;
        /** By which column the list is ordered. */
        sortingColumn?: Open<zitadel.org.v2.OrganizationFieldName>;
        /** Only what matches all of these. */
        queries?: zitadel.org.v2.SearchQueryInit[];
      };
      /** Response of ListOrganizations. */
      export type ListOrganizationsResponse = {
        /** How long the list is in all, and how new. */
        details: zitadel.object.v2.ListDetails;
        /** By which column the list is ordered. */
        sortingColumn?: Open<zitadel.org.v2.OrganizationFieldName>;
        /** What was found. */
        result?: zitadel.org.v2.Organization[];
      };
      /** An organization. */
      export type Organization = {
        /** Id. */
        id?: string;
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.object.v2.Details;
        /** State. */
        state?: Open<zitadel.org.v2.OrganizationState>;
        /** Name. */
        name?: string;
        /** Primary domain. */
        primaryDomain?: string;
      };
      /** Compares the domain. */
      export type OrganizationDomainQuery = {
        /** Domain: of an organization, or the relying-party id of a WebAuthn ceremony (no scheme, no port). */
        domain?: string;
        /** How to compare. */
        method?: Open<zitadel.object.v2.TextQueryMethod>;
      };
      /** Compares the domain. What a request takes. */
      export type OrganizationDomainQueryInit = {
        /** Domain: of an organization, or the relying-party id of a WebAuthn ceremony (no scheme, no port). 1 to 200 characters. */
        domain: string;
        /** How to compare. */
        method?: Open<zitadel.object.v2.TextQueryMethod>;
      };
      /** Compares the id. */
      export type OrganizationIDQuery = {
        /** Id. */
        id?: string;
      };
      /** Compares the id. What a request takes. */
      export type OrganizationIDQueryInit = {
        /** Id. 1 to 200 characters. */
        id: string;
      };
      /** Compares the name. */
      export type OrganizationNameQuery = {
        /** Name. */
        name?: string;
        /** How to compare. */
        method?: Open<zitadel.object.v2.TextQueryMethod>;
      };
      /** Compares the name. What a request takes. */
      export type OrganizationNameQueryInit = {
        /** Name. 1 to 200 characters. */
        name: string;
        /** How to compare. */
        method?: Open<zitadel.object.v2.TextQueryMethod>;
      };
      /** Compares the state. */
      export type OrganizationStateQuery = {
        /** State. */
        state?: Open<zitadel.org.v2.OrganizationState>;
      };
      /** Compares the state. What a request takes. */
      export type OrganizationStateQueryInit = {
        /** State. */
        state?: Open<zitadel.org.v2.OrganizationState>;
      };
      /** One condition of a search. */
      export type SearchQuery = {
        /** By name. */
        nameQuery?: zitadel.org.v2.OrganizationNameQuery;
        /** By domain. */
        domainQuery?: zitadel.org.v2.OrganizationDomainQuery;
        /** By state. */
        stateQuery?: zitadel.org.v2.OrganizationStateQuery;
        /** By id. */
        idQuery?: zitadel.org.v2.OrganizationIDQuery;
        /** The default organization of the instance. */
        defaultQuery?: zitadel.org.v2.DefaultOrganizationQuery;
      };
      /** One condition of a search. What a request takes. */
      export type SearchQueryInit = {} &
        ({ /** By name. */ nameQuery: zitadel.org.v2.OrganizationNameQueryInit; domainQuery?: never; stateQuery?: never; idQuery?: never; defaultQuery?: never; } | { nameQuery?: never; /** By domain. */ domainQuery: zitadel.org.v2.OrganizationDomainQueryInit; stateQuery?: never; idQuery?: never; defaultQuery?: never; } | { nameQuery?: never; domainQuery?: never; /** By state. */ stateQuery: zitadel.org.v2.OrganizationStateQueryInit; idQuery?: never; defaultQuery?: never; } | { nameQuery?: never; domainQuery?: never; stateQuery?: never; /** By id. */ idQuery: zitadel.org.v2.OrganizationIDQueryInit; defaultQuery?: never; } | { nameQuery?: never; domainQuery?: never; stateQuery?: never; idQuery?: never; /** The default organization of the instance. */ defaultQuery: zitadel.org.v2.DefaultOrganizationQueryInit; });
      /** Column of a list. */
      export type OrganizationFieldName =
        | "ORGANIZATION_FIELD_NAME_UNSPECIFIED"
        | "ORGANIZATION_FIELD_NAME_NAME"
        | "ORGANIZATION_FIELD_NAME_CREATION_DATE";
      /** State of an organization. */
      export type OrganizationState =
        | "ORGANIZATION_STATE_UNSPECIFIED"
        | "ORGANIZATION_STATE_ACTIVE"
        | "ORGANIZATION_STATE_INACTIVE"
        | "ORGANIZATION_STATE_REMOVED";
      export namespace AddOrganizationRequest {
        /** An administrator of the organization. */
        export type Admin = {
          /** Id of an existing user. */
          userId?: string;
          /** A new human user. */
          human?: zitadel.user.v2.AddHumanUserRequest;
          /** Roles of the administrator; ORG_OWNER when empty. */
          roles?: string[];
        };
        /** An administrator of the organization. What a request takes. */
        export type AdminInit = {
          /** Roles of the administrator; ORG_OWNER when empty. */
          roles?: string[];
        } &
          ({ /** Id of an existing user. */ userId: string; human?: never; } | { userId?: never; /** A new human user. */ human: zitadel.user.v2.AddHumanUserRequestInit; } | { userId?: never; human?: never; });
      }
      export namespace AddOrganizationResponse {
        /** An administrator that was created or added. */
        export type CreatedAdmin = {
          /** Id of the user. */
          userId?: string;
          /** Code that verifies the e-mail address, when the request asks for it. */
          emailCode?: string;
          /** Code that verifies the phone number, when the request asks for it. */
          phoneCode?: string;
        };
      }
    }
  }
  export namespace policy {
    export namespace v1 {
      /** Branding: colours, logos and font. */
      export type LabelPolicy = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.v1.ObjectDetails;
        /** Primary colour, as `#rrggbb`. */
        primaryColor?: string;
        /** Whether it is the instance’s, not the organization’s own. */
        isDefault?: boolean;
        /** Whether the domain of login names is hidden. */
        hideLoginNameSuffix?: boolean;
        /** Colour of warnings, as `#rrggbb`. */
        warnColor?: string;
        /** Background colour, as `#rrggbb`. */
        backgroundColor?: string;
        /** Colour of text, as `#rrggbb`. */
        fontColor?: string;
        /** Primary colour of the dark theme, as `#rrggbb`. */
        primaryColorDark?: string;
        /** Background colour of the dark theme, as `#rrggbb`. */
        backgroundColorDark?: string;
        /** Colour of warnings in the dark theme, as `#rrggbb`. */
        warnColorDark?: string;
        /** Colour of text in the dark theme, as `#rrggbb`. */
        fontColorDark?: string;
        /** Whether the mark of ZITADEL is hidden. */
        disableWatermark?: boolean;
        /** URL of the logo. */
        logoUrl?: string;
        /** URL of the icon. */
        iconUrl?: string;
        /** URL of the logo of the dark theme. */
        logoUrlDark?: string;
        /** URL of the icon of the dark theme. */
        iconUrlDark?: string;
        /** URL of the font. */
        fontUrl?: string;
        /** Whether the theme is light, dark or as the browser prefers. */
        themeMode?: Open<zitadel.policy.v1.ThemeMode>;
      };
      /** How people may sign in. */
      export type LoginPolicy = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.v1.ObjectDetails;
        /** Whether people may sign in with user name and password. */
        allowUsernamePassword?: boolean;
        /** Whether people may register themselves. */
        allowRegister?: boolean;
        /** Whether people may sign in with an external identity provider. */
        allowExternalIdp?: boolean;
        /** Whether everyone needs a second factor. */
        forceMfa?: boolean;
        /** Whether passkeys are allowed. */
        passwordlessType?: Open<zitadel.policy.v1.PasswordlessType>;
        /** Whether it is the instance’s, not the organization’s own. */
        isDefault?: boolean;
        /** Whether the link for a forgotten password is hidden. */
        hidePasswordReset?: boolean;
        /** Whether an unknown user name gets to the password page all the same, so that it is not revealed who has an account. */
        ignoreUnknownUsernames?: boolean;
        /** Where people go who opened the login without an application. */
        defaultRedirectUri?: string;
        /** How long a password check stays good. */
        passwordCheckLifetime?: Duration;
        /** How long a sign-in with an external provider stays good. */
        externalLoginCheckLifetime?: Duration;
        /** How long a user who skipped setting up a second factor is not asked again; 0 is not asking. */
        mfaInitSkipLifetime?: Duration;
        /** How long a check of a second factor stays good. */
        secondFactorCheckLifetime?: Duration;
        /** How long a check of a multi factor stays good. */
        multiFactorCheckLifetime?: Duration;
        /** Which second factors are allowed. */
        secondFactors?: Open<zitadel.policy.v1.SecondFactorType>[];
        /** Factors that count as two. */
        multiFactors?: Open<zitadel.policy.v1.MultiFactorType>[];
        /** Identity providers that may be used. */
        idps?: zitadel.idp.v1.IDPLoginPolicyLink[];
        /** Whether the domain of an entered login name may select the organization. */
        allowDomainDiscovery?: boolean;
        /** Whether signing in with an e-mail address is switched off. */
        disableLoginWithEmail?: boolean;
        /** Whether signing in with a phone number is switched off. */
        disableLoginWithPhone?: boolean;
        /** Whether everyone who signs in without an external provider needs a second factor. */
        forceMfaLocalOnly?: boolean;
      };
      /** What a password has to look like. */
      export type PasswordComplexityPolicy = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.v1.ObjectDetails;
        /** Least number of characters. */
        minLength?: Int64;
        /** Whether an upper-case letter is asked for. */
        hasUppercase?: boolean;
        /** Whether a lower-case letter is asked for. */
        hasLowercase?: boolean;
        /** Whether a digit is asked for. */
        hasNumber?: boolean;
        /** Whether a symbol is asked for. */
        hasSymbol?: boolean;
        /** Whether it is the instance’s, not the organization’s own. */
        isDefault?: boolean;
      };
      /** Legal and support links. */
      export type PrivacyPolicy = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.v1.ObjectDetails;
        /** Link to the terms of service. */
        tosLink?: string;
        /** Link to the privacy policy. */
        privacyLink?: string;
        /** Whether it is the instance’s, not the organization’s own. */
        isDefault?: boolean;
        /** Link to help. */
        helpLink?: string;
        /** E-mail address for support. */
        supportEmail?: string;
        /** Link to documentation. */
        docsLink?: string;
        /** Link of the organization’s own. */
        customLink?: string;
        /** Text of that link. */
        customLinkText?: string;
      };
      /** A factor that counts as two. */
      export type MultiFactorType =
        | "MULTI_FACTOR_TYPE_UNSPECIFIED"
        | "MULTI_FACTOR_TYPE_U2F_WITH_VERIFICATION";
      /** Whether passkeys are allowed. */
      export type PasswordlessType =
        | "PASSWORDLESS_TYPE_NOT_ALLOWED"
        | "PASSWORDLESS_TYPE_ALLOWED";
      /** Kind of a second factor. */
      export type SecondFactorType =
        | "SECOND_FACTOR_TYPE_UNSPECIFIED"
        | "SECOND_FACTOR_TYPE_OTP"
        | "SECOND_FACTOR_TYPE_U2F"
        | "SECOND_FACTOR_TYPE_OTP_EMAIL"
        | "SECOND_FACTOR_TYPE_OTP_SMS"
        | "SECOND_FACTOR_TYPE_RECOVERY_CODES";
      /** Light, dark or as the browser prefers. */
      export type ThemeMode =
        | "THEME_MODE_UNSPECIFIED"
        | "THEME_MODE_AUTO"
        | "THEME_MODE_DARK"
        | "THEME_MODE_LIGHT";
    }
  }
  export namespace resources {
    export namespace object {
      export namespace v3alpha {
        /** When and where an object was changed. */
        export type Details = {
          /** Id. */
          id?: string;
          /** When it was created. */
          created?: Timestamp;
          /** When it was changed last. */
          changed?: Timestamp;
          /** Who owns it. */
          owner?: zitadel.object.v3alpha.Owner;
        };
        /** How long the whole list is. */
        export type ListDetails = {
          /** Page size that the server used. */
          appliedLimit?: Int64;
          /** How many match in all, on all pages. */
          totalResult?: Int64;
          /** Point in time. */
          timestamp?: Timestamp;
        };
        /** Which page of a list. */
        export type SearchQuery = {
          /** How many to skip. */
          offset?: Int64;
          /** How many to list at most. */
          limit?: number;
          /** Descending order when true, ascending otherwise. */
          desc?: boolean;
        };
        /** Which page of a list. What a request takes. */
        export type SearchQueryInit = {
          /** How many to skip. */
          offset?: Int64 | bigint | number;
          /** How many to list at most. */
          limit?: number;
          /** Descending order when true, ascending otherwise. */
          desc?: boolean;
        };
        /** How text is compared. */
        export type TextFilterMethod =
          | "TEXT_FILTER_METHOD_EQUALS"
          | "TEXT_FILTER_METHOD_EQUALS_IGNORE_CASE"
          | "TEXT_FILTER_METHOD_STARTS_WITH"
          | "TEXT_FILTER_METHOD_STARTS_WITH_IGNORE_CASE"
          | "TEXT_FILTER_METHOD_CONTAINS";
      }
    }
    export namespace user {
      export namespace v3alpha {
        /** Request of ActivateUser. */
        export type ActivateUserRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. */
          id?: string;
        };
        /** Request of ActivateUser. What a request takes. */
        export type ActivateUserRequestInit = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.InstanceInit;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.OrganizationInit;
          /** Id. 1 to 200 characters. */
          id: string;
        };
        /** Response of ActivateUser. */
        export type ActivateUserResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: zitadel.resources.object.v3alpha.Details;
        };
        /** Request of AddIDPAuthenticator. */
        export type AddIDPAuthenticatorRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. */
          id?: string;
          /** Which kind of authenticator may hold the passkey. */
          authenticator?: zitadel.resources.user.v3alpha.IDPAuthenticator;
        };
        /** Request of AddIDPAuthenticator. What a request takes. */
        export type AddIDPAuthenticatorRequestInit = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.InstanceInit;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.OrganizationInit;
          /** Id. 1 to 200 characters. */
          id: string;
          /** Which kind of authenticator may hold the passkey. */
          authenticator?: zitadel.resources.user.v3alpha.IDPAuthenticatorInit;
        };
        /** Response of AddIDPAuthenticator. */
        export type AddIDPAuthenticatorResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: zitadel.resources.object.v3alpha.Details;
        };
        /** Request of AddOTPEmailAuthenticator. */
        export type AddOTPEmailAuthenticatorRequest = {
          /** The instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** The organization. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. */
          id?: string;
          /** E-mail address. */
          email?: zitadel.resources.user.v3alpha.SetEmail;
        };
        /** Request of AddOTPEmailAuthenticator. What a request takes. */
        export type AddOTPEmailAuthenticatorRequestInit = {
          /** The instance. */
          instance?: zitadel.object.v3alpha.InstanceInit;
          /** The organization. */
          organization?: zitadel.object.v3alpha.OrganizationInit;
          /** Id. 1 to 200 characters. */
          id: string;
          /** E-mail address. */
          email?: zitadel.resources.user.v3alpha.SetEmailInit;
        };
        /** Response of AddOTPEmailAuthenticator. */
        export type AddOTPEmailAuthenticatorResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: zitadel.resources.object.v3alpha.Details;
          /** Id of the OTP e-mail registration. */
          otpEmailId?: string;
          /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
          verificationCode?: string;
        };
        /** Request of AddOTPSMSAuthenticator. */
        export type AddOTPSMSAuthenticatorRequest = {
          /** The instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** The organization. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. */
          id?: string;
          /** Phone number. */
          phone?: zitadel.resources.user.v3alpha.SetPhone;
        };
        /** Request of AddOTPSMSAuthenticator. What a request takes. */
        export type AddOTPSMSAuthenticatorRequestInit = {
          /** The instance. */
          instance?: zitadel.object.v3alpha.InstanceInit;
          /** The organization. */
          organization?: zitadel.object.v3alpha.OrganizationInit;
          /** Id. 1 to 200 characters. */
          id: string;
          /** Phone number. */
          phone?: zitadel.resources.user.v3alpha.SetPhoneInit;
        };
        /** Response of AddOTPSMSAuthenticator. */
        export type AddOTPSMSAuthenticatorResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: zitadel.resources.object.v3alpha.Details;
          /** Id of the OTP SMS registration. */
          otpSmsId?: string;
          /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
          verificationCode?: string;
        };
        /** Request of AddUsername. */
        export type AddUsernameRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. */
          id?: string;
          /** User name; unique within its organization. */
          username?: zitadel.resources.user.v3alpha.SetUsername;
        };
        /** Request of AddUsername. What a request takes. */
        export type AddUsernameRequestInit = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.InstanceInit;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.OrganizationInit;
          /** Id. 1 to 200 characters. */
          id: string;
          /** User name; unique within its organization. */
          username?: zitadel.resources.user.v3alpha.SetUsernameInit;
        };
        /** Response of AddUsername. */
        export type AddUsernameResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: zitadel.resources.object.v3alpha.Details;
          /** Id of the user name. */
          usernameId?: string;
        };
        /** Combines conditions: all have to match. */
        export type AndFilter = {
          /** Only what matches all of these. */
          queries?: zitadel.resources.user.v3alpha.SearchFilter[];
        };
        /** Combines conditions: all have to match. What a request takes. */
        export type AndFilterInit = {
          /** Only what matches all of these. */
          queries?: zitadel.resources.user.v3alpha.SearchFilterInit[];
        };
        /** A key with which a machine user authenticates. */
        export type AuthenticationKey = {
          /** Id of the key. */
          authenticationKeyId?: string;
          /** When and where it was changed: sequence, dates and owner. */
          details?: zitadel.resources.object.v3alpha.Details;
          /** Type. */
          type?: Open<zitadel.resources.user.v3alpha.AuthNKeyType>;
          /** When it expires. */
          expirationDate?: Timestamp;
        };
        /** The code of a registration link. */
        export type AuthenticatorRegistrationCode = {
          /** Id. */
          id?: string;
          /** The code, as the user entered it. */
          code?: string;
        };
        /** The code of a registration link. What a request takes. */
        export type AuthenticatorRegistrationCodeInit = {
          /** Id. 1 to 200 characters. */
          id: string;
          /** The code, as the user entered it. 1 to 200 characters. */
          code: string;
        };
        /** How a user signs in. */
        export type Authenticators = {
          /** User names. */
          usernames?: zitadel.resources.user.v3alpha.Username[];
          /** Password. */
          password?: zitadel.resources.user.v3alpha.Password;
          /** A WebAuthn credential: passkey or U2F key. */
          webAuthN?: zitadel.resources.user.v3alpha.WebAuthN[];
          /** TOTP authenticators. */
          totps?: zitadel.resources.user.v3alpha.TOTP[];
          /** One-time codes by SMS. */
          otpSms?: zitadel.resources.user.v3alpha.OTPSMS[];
          /** One-time codes by e-mail. */
          otpEmail?: zitadel.resources.user.v3alpha.OTPEmail[];
          /** Keys with which the user authenticates. */
          authenticationKeys?: zitadel.resources.user.v3alpha.AuthenticationKey[];
          /** The providers, in the order in which they are shown. */
          identityProviders?: zitadel.resources.user.v3alpha.IdentityProvider[];
        };
        /** E-mail address and phone number of a user. */
        export type Contact = {
          /** E-mail address. */
          email?: zitadel.resources.user.v3alpha.Email;
          /** Phone number. */
          phone?: zitadel.resources.user.v3alpha.Phone;
        };
        /** A new user. */
        export type CreateUser = {
          /** Id of the schema that describes the data. */
          schemaId?: string;
          /** Data of the user, as the schema describes it. */
          data?: JsonObject;
          /** E-mail address and phone number. */
          contact?: zitadel.resources.user.v3alpha.SetContact;
          /** How the user signs in. */
          authenticators?: zitadel.resources.user.v3alpha.SetAuthenticators;
          /** Id of the user. */
          userId?: string;
        };
        /** A new user. What a request takes. */
        export type CreateUserInit = {
          /** Id of the schema that describes the data. 1 to 200 characters. */
          schemaId: string;
          /** Data of the user, as the schema describes it. */
          data?: object;
          /** E-mail address and phone number. */
          contact?: zitadel.resources.user.v3alpha.SetContactInit;
          /** How the user signs in. */
          authenticators?: zitadel.resources.user.v3alpha.SetAuthenticatorsInit;
          /** Id of the user. 1 to 200 characters. */
          userId?: string;
        };
        /** Request of CreateUser. */
        export type CreateUserRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** The user. */
          user?: zitadel.resources.user.v3alpha.CreateUser;
        };
        /** Request of CreateUser. What a request takes. */
        export type CreateUserRequestInit = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.InstanceInit;
          /** Organisation. */
          organization: zitadel.object.v3alpha.OrganizationInit;
          /** The user. */
          user?: zitadel.resources.user.v3alpha.CreateUserInit;
        };
        /** Response of CreateUser. */
        export type CreateUserResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: zitadel.resources.object.v3alpha.Details;
          /** Code that verifies the e-mail address; only when it was asked for with `returnCode`. */
          emailCode?: string;
          /** Code that verifies the phone number; only when it was asked for with `returnCode`. */
          phoneCode?: string;
        };
        /** Request of CreateWebAuthNRegistrationLink. */
        export type CreateWebAuthNRegistrationLinkRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. */
          id?: string;
          /** Send a link to the user. */
          sendLink?: zitadel.resources.user.v3alpha.SendWebAuthNRegistrationLink;
          /** Hand the code back in the response and send nothing. */
          returnCode?: zitadel.resources.user.v3alpha.ReturnWebAuthNRegistrationCode;
        };
        /** Request of CreateWebAuthNRegistrationLink. What a request takes. */
        export type CreateWebAuthNRegistrationLinkRequestInit = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.InstanceInit;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.OrganizationInit;
          /** Id. 1 to 200 characters. */
          id: string;
        } &
          ({ /** Send a link to the user. */ sendLink: zitadel.resources.user.v3alpha.SendWebAuthNRegistrationLinkInit; returnCode?: never; } | { sendLink?: never; /** Hand the code back in the response and send nothing. */ returnCode: zitadel.resources.user.v3alpha.ReturnWebAuthNRegistrationCodeInit; } | { sendLink?: never; returnCode?: never; });
        /** Response of CreateWebAuthNRegistrationLink. */
        export type CreateWebAuthNRegistrationLinkResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: zitadel.resources.object.v3alpha.Details;
          /** The code, as the user entered it. */
          code?: zitadel.resources.user.v3alpha.AuthenticatorRegistrationCode;
        };
        /** Request of DeactivateUser. */
        export type DeactivateUserRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. */
          id?: string;
        };
        /** Request of DeactivateUser. What a request takes. */
        export type DeactivateUserRequestInit = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.InstanceInit;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.OrganizationInit;
          /** Id. 1 to 200 characters. */
          id: string;
        };
        /** Response of DeactivateUser. */
        export type DeactivateUserResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: zitadel.resources.object.v3alpha.Details;
        };
        /** Request of DeleteUser. */
        export type DeleteUserRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. */
          id?: string;
        };
        /** Request of DeleteUser. What a request takes. */
        export type DeleteUserRequestInit = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.InstanceInit;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.OrganizationInit;
          /** Id. 1 to 200 characters. */
          id: string;
        };
        /** Response of DeleteUser. */
        export type DeleteUserResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: zitadel.resources.object.v3alpha.Details;
        };
        /** An e-mail address. */
        export type Email = {
          /** E-mail address. */
          address?: string;
          /** Whether it is verified. In a request: it is verified already, no code is made. */
          isVerified?: boolean;
        };
        /** Compares the e-mail address. */
        export type EmailFilter = {
          /** E-mail address. */
          address?: string;
          /** How to compare. */
          method?: Open<zitadel.resources.object.v3alpha.TextFilterMethod>;
        };
        /** Compares the e-mail address. What a request takes. */
        export type EmailFilterInit = {
          /** E-mail address. At most 200 characters. */
          address?: string;
          /** How to compare. */
          method?: Open<zitadel.resources.object.v3alpha.TextFilterMethod>;
        };
        /** Request of GetIdentityProviderIntent. */
        export type GetIdentityProviderIntentRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id of the intent. */
          idpIntentId?: string;
          /** Token of the intent; proves that it succeeded. */
          idpIntentToken?: string;
        };
        /** Request of GetIdentityProviderIntent. What a request takes. */
        export type GetIdentityProviderIntentRequestInit = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.InstanceInit;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.OrganizationInit;
          /** Id of the intent. 1 to 200 characters. */
          idpIntentId: string;
          /** Token of the intent; proves that it succeeded. 1 to 4096 characters. */
          idpIntentToken: string;
        };
        /** Response of GetIdentityProviderIntent. */
        export type GetIdentityProviderIntentResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: zitadel.resources.object.v3alpha.Details;
          /** What the identity provider returned about the user. */
          idpInformation?: zitadel.resources.user.v3alpha.IDPInformation;
          /** Id. */
          id?: string;
        };
        /** Schema that describes the data of a user. */
        export type GetSchema = {
          /** Id. */
          id?: string;
          /** Type. */
          type?: string;
          /** Revision of the schema. */
          revision?: number;
        };
        /** A user. */
        export type GetUser = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: zitadel.resources.object.v3alpha.Details;
          /** Schema that describes the data. */
          schema?: zitadel.resources.user.v3alpha.GetSchema;
          /** Data of the user, as the schema describes it. */
          data?: JsonObject;
          /** E-mail address and phone number. */
          contact?: zitadel.resources.user.v3alpha.Contact;
          /** How the user signs in. */
          authenticators?: zitadel.resources.user.v3alpha.Authenticators;
          /** State. */
          state?: Open<zitadel.resources.user.v3alpha.State>;
        };
        /** Request of GetUser. */
        export type GetUserRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Id. */
          id?: string;
        };
        /** Request of GetUser. What a request takes. */
        export type GetUserRequestInit = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.InstanceInit;
          /** Id. 1 to 200 characters. */
          id: string;
        };
        /** Response of GetUser. */
        export type GetUserResponse = {
          /** The user. */
          user?: zitadel.resources.user.v3alpha.GetUser;
        };
        /** A link to an identity provider. */
        export type IDPAuthenticator = {
          /** Id of the identity provider. */
          idpId?: string;
          /** Id of the user. */
          userId?: string;
          /** User name. */
          userName?: string;
        };
        /** A link to an identity provider. What a request takes. */
        export type IDPAuthenticatorInit = {
          /** Id of the identity provider. 1 to 200 characters. */
          idpId: string;
          /** Id of the user. 1 to 200 characters. */
          userId: string;
          /** User name. 1 to 200 characters. */
          userName: string;
        };
        /** What an identity provider returned about a user. */
        export type IDPInformation = {
          /** Id of the identity provider. */
          idpId?: string;
          /** Id of the user. */
          userId?: string;
          /** User name. */
          userName?: string;
          /** What the provider returned, unchanged. */
          rawInformation?: JsonObject;
          /** A generic OAuth 2 provider, or its tokens. */
          oauth?: zitadel.resources.user.v3alpha.IDPOAuthAccessInformation;
          /** An LDAP directory; in a request, the credentials for it. */
          ldap?: zitadel.resources.user.v3alpha.IDPLDAPAccessInformation;
          /** A SAML provider, or its assertion. */
          saml?: zitadel.resources.user.v3alpha.IDPSAMLAccessInformation;
        };
        /** What a directory returned about a user. */
        export type IDPLDAPAccessInformation = {
          /** Which attributes of the directory hold which data. */
          attributes?: JsonObject;
        };
        /** Tokens of an OAuth provider. */
        export type IDPOAuthAccessInformation = {
          /** Access token that the identity provider issued. */
          accessToken?: string;
          /** The ID token. */
          idToken?: string;
        };
        /** Assertion of a SAML provider. */
        export type IDPSAMLAccessInformation = {
          /** The SAML assertion as the identity provider signed it. */
          assertion?: Base64;
        };
        /** An identity provider with which people may sign in. */
        export type IdentityProvider = {
          /** Id of the identity provider. */
          idpId?: string;
          /** Name of the identity provider. */
          idpName?: string;
          /** Id of the user. */
          userId?: string;
          /** User name; unique within its organization. */
          username?: string;
        };
        /** A sign-in with an identity provider that succeeded. */
        export type IdentityProviderIntent = {
          /** Id of the intent. */
          idpIntentId?: string;
          /** Token of the intent; proves that it succeeded. */
          idpIntentToken?: string;
          /** Id of the user. */
          userId?: string;
        };
        /** User name and password for a directory. */
        export type LDAPCredentials = {
          /** User name; unique within its organization. */
          username?: string;
          /** Password. */
          password?: string;
        };
        /** User name and password for a directory. What a request takes. */
        export type LDAPCredentialsInit = {
          /** User name; unique within its organization. 1 to 200 characters. */
          username: string;
          /** Password. 1 to 200 characters. */
          password: string;
        };
        /** Request of LockUser. */
        export type LockUserRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. */
          id?: string;
        };
        /** Request of LockUser. What a request takes. */
        export type LockUserRequestInit = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.InstanceInit;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.OrganizationInit;
          /** Id. 1 to 200 characters. */
          id: string;
        };
        /** Response of LockUser. */
        export type LockUserResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: zitadel.resources.object.v3alpha.Details;
        };
        /** Negates a condition. */
        export type NotFilter = {
          /** Which page of the list. */
          query?: zitadel.resources.user.v3alpha.SearchFilter;
        };
        /** Negates a condition. What a request takes. */
        export type NotFilterInit = {
          /** Which page of the list. */
          query?: zitadel.resources.user.v3alpha.SearchFilterInit;
        };
        /** A one-time code by e-mail. */
        export type OTPEmail = {
          /** Id of the OTP e-mail registration. */
          otpEmailId?: string;
          /** E-mail address. */
          address?: string;
          /** Whether it is verified. In a request: it is verified already, no code is made. */
          isVerified?: boolean;
        };
        /** A one-time code by SMS. */
        export type OTPSMS = {
          /** Id of the OTP SMS registration. */
          otpSmsId?: string;
          /** Phone number. */
          phone?: string;
          /** Whether it is verified. In a request: it is verified already, no code is made. */
          isVerified?: boolean;
        };
        /** Combines conditions: one has to match. */
        export type OrFilter = {
          /** Only what matches all of these. */
          queries?: zitadel.resources.user.v3alpha.SearchFilter[];
        };
        /** Combines conditions: one has to match. What a request takes. */
        export type OrFilterInit = {
          /** Only what matches all of these. */
          queries?: zitadel.resources.user.v3alpha.SearchFilterInit[];
        };
        /** Compares the organization. */
        export type OrganizationIDFilter = {
          /** Id. */
          id?: string;
          /** How to compare. */
          method?: Open<zitadel.resources.object.v3alpha.TextFilterMethod>;
        };
        /** Compares the organization. What a request takes. */
        export type OrganizationIDFilterInit = {
          /** Id. 1 to 200 characters. */
          id: string;
          /** How to compare. */
          method?: Open<zitadel.resources.object.v3alpha.TextFilterMethod>;
        };
        /** A password. */
        export type Password = {
          /** When the password was last changed. */
          lastChanged?: Timestamp;
        };
        /** What is changed of a user. */
        export type PatchUser = {
          /** Id of the schema that describes the data. */
          schemaId?: string;
          /** Data of the user, as the schema describes it. */
          data?: JsonObject;
          /** E-mail address and phone number. */
          contact?: zitadel.resources.user.v3alpha.SetContact;
        };
        /** What is changed of a user. What a request takes. */
        export type PatchUserInit = {
          /** Id of the schema that describes the data. 1 to 200 characters. */
          schemaId?: string;
          /** Data of the user, as the schema describes it. */
          data?: object;
          /** E-mail address and phone number. */
          contact?: zitadel.resources.user.v3alpha.SetContactInit;
        };
        /** Request of PatchUser. */
        export type PatchUserRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. */
          id?: string;
          /** The user. */
          user?: zitadel.resources.user.v3alpha.PatchUser;
        };
        /** Request of PatchUser. What a request takes. */
        export type PatchUserRequestInit = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.InstanceInit;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.OrganizationInit;
          /** Id. */
          id?: string;
          /** The user. */
          user?: zitadel.resources.user.v3alpha.PatchUserInit;
        };
        /** Response of PatchUser. */
        export type PatchUserResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: zitadel.resources.object.v3alpha.Details;
          /** Code that verifies the e-mail address; only when it was asked for with `returnCode`. */
          emailCode?: string;
          /** Code that verifies the phone number; only when it was asked for with `returnCode`. */
          phoneCode?: string;
        };
        /** A phone number. */
        export type Phone = {
          /** Phone number; stored in E.164, read with default region Switzerland when it has no country code. */
          number?: string;
          /** Whether it is verified. In a request: it is verified already, no code is made. */
          isVerified?: boolean;
        };
        /** Compares the phone number. */
        export type PhoneFilter = {
          /** Phone number; stored in E.164, read with default region Switzerland when it has no country code. */
          number?: string;
          /** How to compare. */
          method?: Open<zitadel.resources.object.v3alpha.TextFilterMethod>;
        };
        /** Compares the phone number. What a request takes. */
        export type PhoneFilterInit = {
          /** Phone number; stored in E.164, read with default region Switzerland when it has no country code. 1 to 20 characters. */
          number: string;
          /** How to compare. */
          method?: Open<zitadel.resources.object.v3alpha.TextFilterMethod>;
        };
        /** Where the browser returns to. */
        export type RedirectURLs = {
          /** Where the browser goes when it succeeded. */
          successUrl?: string;
          /** Where the browser goes when it failed. */
          failureUrl?: string;
        };
        /** Where the browser returns to. What a request takes. */
        export type RedirectURLsInit = {
          /** Where the browser goes when it succeeded. 1 to 2048 characters. */
          successUrl: string;
          /** Where the browser goes when it failed. 1 to 2048 characters. */
          failureUrl: string;
        };
        /** Request of RemoveIDPAuthenticator. */
        export type RemoveIDPAuthenticatorRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. */
          id?: string;
          /** Id of the identity provider. */
          idpId?: string;
        };
        /** Request of RemoveIDPAuthenticator. What a request takes. */
        export type RemoveIDPAuthenticatorRequestInit = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.InstanceInit;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.OrganizationInit;
          /** Id. 1 to 200 characters. */
          id: string;
          /** Id of the identity provider. 1 to 200 characters. */
          idpId: string;
        };
        /** Response of RemoveIDPAuthenticator. */
        export type RemoveIDPAuthenticatorResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: zitadel.resources.object.v3alpha.Details;
        };
        /** Request of RemoveOTPEmailAuthenticator. */
        export type RemoveOTPEmailAuthenticatorRequest = {
          /** The instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** The organization. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. */
          id?: string;
          /** Id of the OTP e-mail registration. */
          otpEmailId?: string;
        };
        /** Request of RemoveOTPEmailAuthenticator. What a request takes. */
        export type RemoveOTPEmailAuthenticatorRequestInit = {
          /** The instance. */
          instance?: zitadel.object.v3alpha.InstanceInit;
          /** The organization. */
          organization?: zitadel.object.v3alpha.OrganizationInit;
          /** Id. 1 to 200 characters. */
          id: string;
          /** Id of the OTP e-mail registration. 1 to 200 characters. */
          otpEmailId: string;
        };
        /** Response of RemoveOTPEmailAuthenticator. */
        export type RemoveOTPEmailAuthenticatorResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: zitadel.resources.object.v3alpha.Details;
        };
        /** Request of RemoveOTPSMSAuthenticator. */
        export type RemoveOTPSMSAuthenticatorRequest = {
          /** The instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** The organization. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. */
          id?: string;
          /** Id of the OTP SMS registration. */
          otpSmsId?: string;
        };
        /** Request of RemoveOTPSMSAuthenticator. What a request takes. */
        export type RemoveOTPSMSAuthenticatorRequestInit = {
          /** The instance. */
          instance?: zitadel.object.v3alpha.InstanceInit;
          /** The organization. */
          organization?: zitadel.object.v3alpha.OrganizationInit;
          /** Id. 1 to 200 characters. */
          id: string;
          /** Id of the OTP SMS registration. 1 to 200 characters. */
          otpSmsId: string;
        };
        /** Response of RemoveOTPSMSAuthenticator. */
        export type RemoveOTPSMSAuthenticatorResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: zitadel.resources.object.v3alpha.Details;
        };
        /** Request of RemoveTOTPAuthenticator. */
        export type RemoveTOTPAuthenticatorRequest = {
          /** The instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** The organization. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. */
          id?: string;
          /** Id of the TOTP registration. */
          totpId?: string;
        };
        /** Request of RemoveTOTPAuthenticator. What a request takes. */
        export type RemoveTOTPAuthenticatorRequestInit = {
          /** The instance. */
          instance?: zitadel.object.v3alpha.InstanceInit;
          /** The organization. */
          organization?: zitadel.object.v3alpha.OrganizationInit;
          /** Id. 1 to 200 characters. */
          id: string;
          /** Id of the TOTP registration. 1 to 200 characters. */
          totpId: string;
        };
        /** Response of RemoveTOTPAuthenticator. */
        export type RemoveTOTPAuthenticatorResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: zitadel.resources.object.v3alpha.Details;
        };
        /** Request of RemoveUsername. */
        export type RemoveUsernameRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. */
          id?: string;
          /** Id of the user name. */
          usernameId?: string;
        };
        /** Request of RemoveUsername. What a request takes. */
        export type RemoveUsernameRequestInit = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.InstanceInit;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.OrganizationInit;
          /** Id. 1 to 200 characters. */
          id: string;
          /** Id of the user name. 1 to 200 characters. */
          usernameId: string;
        };
        /** Response of RemoveUsername. */
        export type RemoveUsernameResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: zitadel.resources.object.v3alpha.Details;
        };
        /** Request of RemoveWebAuthNAuthenticator. */
        export type RemoveWebAuthNAuthenticatorRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. */
          id?: string;
          /** Id of the WebAuthn registration. */
          webAuthNId?: string;
        };
        /** Request of RemoveWebAuthNAuthenticator. What a request takes. */
        export type RemoveWebAuthNAuthenticatorRequestInit = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.InstanceInit;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.OrganizationInit;
          /** Id. 1 to 200 characters. */
          id: string;
          /** Id of the WebAuthn registration. 1 to 200 characters. */
          webAuthNId: string;
        };
        /** Response of RemoveWebAuthNAuthenticator. */
        export type RemoveWebAuthNAuthenticatorResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: zitadel.resources.object.v3alpha.Details;
        };
        /** Request of RequestPasswordReset. */
        export type RequestPasswordResetRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. */
          id?: string;
          /** Send an e-mail. */
          sendEmail?: zitadel.resources.user.v3alpha.SendPasswordResetEmail;
          /** Send an SMS. */
          sendSms?: zitadel.resources.user.v3alpha.SendPasswordResetSMS;
          /** Hand the code back in the response and send nothing. */
          returnCode?: zitadel.resources.user.v3alpha.ReturnPasswordResetCode;
        };
        /** Request of RequestPasswordReset. What a request takes. */
        export type RequestPasswordResetRequestInit = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.InstanceInit;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.OrganizationInit;
          /** Id. 1 to 200 characters. */
          id: string;
        } &
          ({ /** Send an e-mail. */ sendEmail: zitadel.resources.user.v3alpha.SendPasswordResetEmailInit; sendSms?: never; returnCode?: never; } | { sendEmail?: never; /** Send an SMS. */ sendSms: zitadel.resources.user.v3alpha.SendPasswordResetSMSInit; returnCode?: never; } | { sendEmail?: never; sendSms?: never; /** Hand the code back in the response and send nothing. */ returnCode: zitadel.resources.user.v3alpha.ReturnPasswordResetCodeInit; } | { sendEmail?: never; sendSms?: never; returnCode?: never; });
        /** Response of RequestPasswordReset. */
        export type RequestPasswordResetResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: zitadel.resources.object.v3alpha.Details;
          /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
          verificationCode?: string;
        };
        /** Request of ResendContactEmailCode. */
        export type ResendContactEmailCodeRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. */
          id?: string;
          /** Send the code to the user. */
          sendCode?: zitadel.resources.user.v3alpha.SendEmailVerificationCode;
          /** Hand the code back in the response and send nothing. */
          returnCode?: zitadel.resources.user.v3alpha.ReturnEmailVerificationCode;
        };
        /** Request of ResendContactEmailCode. What a request takes. */
        export type ResendContactEmailCodeRequestInit = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.InstanceInit;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.OrganizationInit;
          /** Id. 1 to 200 characters. */
          id: string;
        } &
          ({ /** Send the code to the user. */ sendCode: zitadel.resources.user.v3alpha.SendEmailVerificationCodeInit; returnCode?: never; } | { sendCode?: never; /** Hand the code back in the response and send nothing. */ returnCode: zitadel.resources.user.v3alpha.ReturnEmailVerificationCodeInit; } | { sendCode?: never; returnCode?: never; });
        /** Response of ResendContactEmailCode. */
        export type ResendContactEmailCodeResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: zitadel.resources.object.v3alpha.Details;
          /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
          verificationCode?: string;
        };
        /** Request of ResendContactPhoneCode. */
        export type ResendContactPhoneCodeRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. */
          id?: string;
          /** Send the code to the user. */
          sendCode?: zitadel.resources.user.v3alpha.SendPhoneVerificationCode;
          /** Hand the code back in the response and send nothing. */
          returnCode?: zitadel.resources.user.v3alpha.ReturnPhoneVerificationCode;
        };
        /** Request of ResendContactPhoneCode. What a request takes. */
        export type ResendContactPhoneCodeRequestInit = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.InstanceInit;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.OrganizationInit;
          /** Id. 1 to 200 characters. */
          id: string;
        } &
          ({ /** Send the code to the user. */ sendCode: zitadel.resources.user.v3alpha.SendPhoneVerificationCodeInit; returnCode?: never; } | { sendCode?: never; /** Hand the code back in the response and send nothing. */ returnCode: zitadel.resources.user.v3alpha.ReturnPhoneVerificationCodeInit; } | { sendCode?: never; returnCode?: never; });
        /** Response of ResendContactPhoneCode. */
        export type ResendContactPhoneCodeResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: zitadel.resources.object.v3alpha.Details;
          /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
          verificationCode?: string;
        };
        /** Hand the code back in the response. */
        export type ReturnEmailVerificationCode = {};
        /** Hand the code back in the response. What a request takes. */
        export type ReturnEmailVerificationCodeInit = { [name: string]: never };
        /** Hand the code back in the response. */
        export type ReturnPasswordResetCode = {};
        /** Hand the code back in the response. What a request takes. */
        export type ReturnPasswordResetCodeInit = { [name: string]: never };
        /** Hand the code back in the response. */
        export type ReturnPhoneVerificationCode = {};
        /** Hand the code back in the response. What a request takes. */
        export type ReturnPhoneVerificationCodeInit = { [name: string]: never };
        /** Hand the code back in the response. */
        export type ReturnWebAuthNRegistrationCode = {};
        /** Hand the code back in the response. What a request takes. */
        export type ReturnWebAuthNRegistrationCodeInit = { [name: string]: never };
        /** Compares the schema. */
        export type SchemaIDFilter = {
          /** Id. */
          id?: string;
        };
        /** Compares the schema. What a request takes. */
        export type SchemaIDFilterInit = {
          /** Id. 1 to 200 characters. */
          id: string;
        };
        /** Compares the type of the schema. */
        export type SchemaTypeFilter = {
          /** Type. */
          type?: string;
          /** How to compare. */
          method?: Open<zitadel.resources.object.v3alpha.TextFilterMethod>;
        };
        /** Compares the type of the schema. What a request takes. */
        export type SchemaTypeFilterInit = {
          /** Type. 1 to 200 characters. */
          type: string;
          /** How to compare. */
          method?: Open<zitadel.resources.object.v3alpha.TextFilterMethod>;
        };
        /** One condition of a search. */
        export type SearchFilter = {
          /** One of these has to match. */
          orFilter?: zitadel.resources.user.v3alpha.OrFilter;
          /** All of these have to match. */
          andFilter?: zitadel.resources.user.v3alpha.AndFilter;
          /** This must not match. */
          notFilter?: zitadel.resources.user.v3alpha.NotFilter;
          /** By id of the user. */
          userIdFilter?: zitadel.resources.user.v3alpha.UserIDFilter;
          /** By id of the organization. */
          organizationIdFilter?: zitadel.resources.user.v3alpha.OrganizationIDFilter;
          /** By user name. */
          usernameFilter?: zitadel.resources.user.v3alpha.UsernameFilter;
          /** By e-mail address. */
          emailFilter?: zitadel.resources.user.v3alpha.EmailFilter;
          /** By phone number. */
          phoneFilter?: zitadel.resources.user.v3alpha.PhoneFilter;
          /** By state. */
          stateFilter?: zitadel.resources.user.v3alpha.StateFilter;
          /** By id of the schema. */
          schemaIdFilter?: zitadel.resources.user.v3alpha.SchemaIDFilter;
          /** By type of the schema. */
          schemaTypeFilter?: zitadel.resources.user.v3alpha.SchemaTypeFilter;
        };
        /** One condition of a search. What a request takes. */
        export type SearchFilterInit = {} &
          ({ /** One of these has to match. */ orFilter: zitadel.resources.user.v3alpha.OrFilterInit; andFilter?: never; notFilter?: never; userIdFilter?: never; organizationIdFilter?: never; usernameFilter?: never; emailFilter?: never; phoneFilter?: never; stateFilter?: never; schemaIdFilter?: never; schemaTypeFilter?: never; } | { orFilter?: never; /** All of these have to match. */ andFilter: zitadel.resources.user.v3alpha.AndFilterInit; notFilter?: never; userIdFilter?: never; organizationIdFilter?: never; usernameFilter?: never; emailFilter?: never; phoneFilter?: never; stateFilter?: never; schemaIdFilter?: never; schemaTypeFilter?: never; } | { orFilter?: never; andFilter?: never; /** This must not match. */ notFilter: zitadel.resources.user.v3alpha.NotFilterInit; userIdFilter?: never; organizationIdFilter?: never; usernameFilter?: never; emailFilter?: never; phoneFilter?: never; stateFilter?: never; schemaIdFilter?: never; schemaTypeFilter?: never; } | { orFilter?: never; andFilter?: never; notFilter?: never; /** By id of the user. */ userIdFilter: zitadel.resources.user.v3alpha.UserIDFilterInit; organizationIdFilter?: never; usernameFilter?: never; emailFilter?: never; phoneFilter?: never; stateFilter?: never; schemaIdFilter?: never; schemaTypeFilter?: never; } | { orFilter?: never; andFilter?: never; notFilter?: never; userIdFilter?: never; /** By id of the organization. */ organizationIdFilter: zitadel.resources.user.v3alpha.OrganizationIDFilterInit; usernameFilter?: never; emailFilter?: never; phoneFilter?: never; stateFilter?: never; schemaIdFilter?: never; schemaTypeFilter?: never; } | { orFilter?: never; andFilter?: never; notFilter?: never; userIdFilter?: never; organizationIdFilter?: never; /** By user name. */ usernameFilter: zitadel.resources.user.v3alpha.UsernameFilterInit; emailFilter?: never; phoneFilter?: never; stateFilter?: never; schemaIdFilter?: never; schemaTypeFilter?: never; } | { orFilter?: never; andFilter?: never; notFilter?: never; userIdFilter?: never; organizationIdFilter?: never; usernameFilter?: never; /** By e-mail address. */ emailFilter: zitadel.resources.user.v3alpha.EmailFilterInit; phoneFilter?: never; stateFilter?: never; schemaIdFilter?: never; schemaTypeFilter?: never; } | { orFilter?: never; andFilter?: never; notFilter?: never; userIdFilter?: never; organizationIdFilter?: never; usernameFilter?: never; emailFilter?: never; /** By phone number. */ phoneFilter: zitadel.resources.user.v3alpha.PhoneFilterInit; stateFilter?: never; schemaIdFilter?: never; schemaTypeFilter?: never; } | { orFilter?: never; andFilter?: never; notFilter?: never; userIdFilter?: never; organizationIdFilter?: never; usernameFilter?: never; emailFilter?: never; phoneFilter?: never; /** By state. */ stateFilter: zitadel.resources.user.v3alpha.StateFilterInit; schemaIdFilter?: never; schemaTypeFilter?: never; } | { orFilter?: never; andFilter?: never; notFilter?: never; userIdFilter?: never; organizationIdFilter?: never; usernameFilter?: never; emailFilter?: never; phoneFilter?: never; stateFilter?: never; /** By id of the schema. */ schemaIdFilter: zitadel.resources.user.v3alpha.SchemaIDFilterInit; schemaTypeFilter?: never; } | { orFilter?: never; andFilter?: never; notFilter?: never; userIdFilter?: never; organizationIdFilter?: never; usernameFilter?: never; emailFilter?: never; phoneFilter?: never; stateFilter?: never; schemaIdFilter?: never; /** By type of the schema. */ schemaTypeFilter: zitadel.resources.user.v3alpha.SchemaTypeFilterInit; });
        /** Request of SearchUsers. */
        export type SearchUsersRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Which page of the list. */
          query?: zitadel.resources.object.v3alpha.SearchQuery;
          /** By which column the list is ordered. */
          sortingColumn?: Open<zitadel.resources.user.v3alpha.FieldName>;
          /** Only what matches all of these. */
          filters?: zitadel.resources.user.v3alpha.SearchFilter[];
        };
        /** Request of SearchUsers. What a request takes. */
        export type SearchUsersRequestInit = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.InstanceInit;
          /** Which page of the list. */
          query?: zitadel.resources.object.v3alpha.SearchQueryInit;
          /** By which column the list is ordered. */
          sortingColumn?: Open<zitadel.resources.user.v3alpha.FieldName>;
          /** Only what matches all of these. */
          filters?: zitadel.resources.user.v3alpha.SearchFilterInit[];
        };
        /** Response of SearchUsers. */
        export type SearchUsersResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: zitadel.resources.object.v3alpha.ListDetails;
          /** What was found. */
          result?: zitadel.resources.user.v3alpha.GetUser[];
        };
        /** Send the code by e-mail. */
        export type SendEmailVerificationCode = {
          /** Template of the link in the message, in Go’s template syntax; ZITADEL’s own page when absent. */
          urlTemplate?: string;
        };
        /** Send the code by e-mail. What a request takes. */
        export type SendEmailVerificationCodeInit = {
          /** Template of the link in the message, in Go’s template syntax; ZITADEL’s own page when absent. 1 to 200 characters. */
          urlTemplate?: string;
        };
        /** Send the code by e-mail. */
        export type SendPasswordResetEmail = {
          /** Template of the link in the message, in Go’s template syntax; ZITADEL’s own page when absent. */
          urlTemplate?: string;
        };
        /** Send the code by e-mail. What a request takes. */
        export type SendPasswordResetEmailInit = {
          /** Template of the link in the message, in Go’s template syntax; ZITADEL’s own page when absent. 1 to 200 characters. */
          urlTemplate?: string;
        };
        /** Send the code by SMS. */
        export type SendPasswordResetSMS = {};
        /** Send the code by SMS. What a request takes. */
        export type SendPasswordResetSMSInit = { [name: string]: never };
        /** Send the code by SMS. */
        export type SendPhoneVerificationCode = {};
        /** Send the code by SMS. What a request takes. */
        export type SendPhoneVerificationCodeInit = { [name: string]: never };
        /** Send the link by e-mail. */
        export type SendWebAuthNRegistrationLink = {
          /** Template of the link in the message, in Go’s template syntax; ZITADEL’s own page when absent. */
          urlTemplate?: string;
        };
        /** Send the link by e-mail. What a request takes. */
        export type SendWebAuthNRegistrationLinkInit = {
          /** Template of the link in the message, in Go’s template syntax; ZITADEL’s own page when absent. 1 to 200 characters. */
          urlTemplate?: string;
        };
        /** How a new user signs in. */
        export type SetAuthenticators = {
          /** User names. */
          usernames?: zitadel.resources.user.v3alpha.SetUsername[];
          /** Password. */
          password?: zitadel.resources.user.v3alpha.SetPassword;
        };
        /** How a new user signs in. What a request takes. */
        export type SetAuthenticatorsInit = {
          /** User names. */
          usernames?: zitadel.resources.user.v3alpha.SetUsernameInit[];
          /** Password. */
          password?: zitadel.resources.user.v3alpha.SetPasswordInit;
        };
        /** New e-mail address and phone number. */
        export type SetContact = {
          /** E-mail address. */
          email?: zitadel.resources.user.v3alpha.SetEmail;
          /** Phone number. */
          phone?: zitadel.resources.user.v3alpha.SetPhone;
        };
        /** New e-mail address and phone number. What a request takes. */
        export type SetContactInit = {
          /** E-mail address. */
          email?: zitadel.resources.user.v3alpha.SetEmailInit;
          /** Phone number. */
          phone?: zitadel.resources.user.v3alpha.SetPhoneInit;
        };
        /** Request of SetContactEmail. */
        export type SetContactEmailRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. */
          id?: string;
          /** E-mail address. */
          email?: zitadel.resources.user.v3alpha.SetEmail;
        };
        /** Request of SetContactEmail. What a request takes. */
        export type SetContactEmailRequestInit = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.InstanceInit;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.OrganizationInit;
          /** Id. 1 to 200 characters. */
          id: string;
          /** E-mail address. */
          email?: zitadel.resources.user.v3alpha.SetEmailInit;
        };
        /** Response of SetContactEmail. */
        export type SetContactEmailResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: zitadel.resources.object.v3alpha.Details;
          /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
          verificationCode?: string;
        };
        /** Request of SetContactPhone. */
        export type SetContactPhoneRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. */
          id?: string;
          /** Phone number. */
          phone?: zitadel.resources.user.v3alpha.SetPhone;
        };
        /** Request of SetContactPhone. What a request takes. */
        export type SetContactPhoneRequestInit = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.InstanceInit;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.OrganizationInit;
          /** Id. 1 to 200 characters. */
          id: string;
          /** Phone number. */
          phone?: zitadel.resources.user.v3alpha.SetPhoneInit;
        };
        /** Response of SetContactPhone. */
        export type SetContactPhoneResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: zitadel.resources.object.v3alpha.Details;
          /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
          verificationCode?: string;
        };
        /** An e-mail address, and how it is verified. */
        export type SetEmail = {
          /** E-mail address. */
          address?: string;
          /** Send the code to the user. */
          sendCode?: zitadel.resources.user.v3alpha.SendEmailVerificationCode;
          /** Hand the code back in the response and send nothing. */
          returnCode?: zitadel.resources.user.v3alpha.ReturnEmailVerificationCode;
          /** Whether it is verified. In a request: it is verified already, no code is made. */
          isVerified?: boolean;
        };
        /** An e-mail address, and how it is verified. What a request takes. */
        export type SetEmailInit = {
          /** E-mail address. 1 to 200 characters. */
          address: string;
        } &
          ({ /** Send the code to the user. */ sendCode: zitadel.resources.user.v3alpha.SendEmailVerificationCodeInit; returnCode?: never; isVerified?: never; } | { sendCode?: never; /** Hand the code back in the response and send nothing. */ returnCode: zitadel.resources.user.v3alpha.ReturnEmailVerificationCodeInit; isVerified?: never; } | { sendCode?: never; returnCode?: never; /** Whether it is verified. In a request: it is verified already, no code is made. */ isVerified: boolean; } | { sendCode?: never; returnCode?: never; isVerified?: never; });
        /** A new password and its proof. */
        export type SetPassword = {
          /** Password. */
          password?: string;
          /** The hash, in a form that ZITADEL can verify. */
          hash?: string;
          /** Whether the password has to be changed at the next sign-in. */
          changeRequired?: boolean;
          /** The present password, as proof. */
          currentPassword?: string;
          /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
          verificationCode?: string;
        };
        /** A new password and its proof. What a request takes. */
        export type SetPasswordInit = {
          /** Whether the password has to be changed at the next sign-in. */
          changeRequired?: boolean;
        } &
          ({ /** Password. 1 to 200 characters. */ password: string; hash?: never; } | { password?: never; /** The hash, in a form that ZITADEL can verify. 1 to 200 characters. */ hash: string; } | { password?: never; hash?: never; }) &
          ({ /** The present password, as proof. 1 to 200 characters. */ currentPassword: string; verificationCode?: never; } | { currentPassword?: never; /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. 1 to 20 characters. */ verificationCode: string; } | { currentPassword?: never; verificationCode?: never; });
        /** Request of SetPassword. */
        export type SetPasswordRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. */
          id?: string;
          /** The new password. */
          newPassword?: zitadel.resources.user.v3alpha.SetPassword;
        };
        /** Request of SetPassword. What a request takes. */
        export type SetPasswordRequestInit = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.InstanceInit;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.OrganizationInit;
          /** Id. 1 to 200 characters. */
          id: string;
          /** The new password. */
          newPassword?: zitadel.resources.user.v3alpha.SetPasswordInit;
        };
        /** Response of SetPassword. */
        export type SetPasswordResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: zitadel.resources.object.v3alpha.Details;
        };
        /** A phone number, and how it is verified. */
        export type SetPhone = {
          /** Phone number; stored in E.164, read with default region Switzerland when it has no country code. */
          number?: string;
          /** Send the code to the user. */
          sendCode?: zitadel.resources.user.v3alpha.SendPhoneVerificationCode;
          /** Hand the code back in the response and send nothing. */
          returnCode?: zitadel.resources.user.v3alpha.ReturnPhoneVerificationCode;
          /** Whether it is verified. In a request: it is verified already, no code is made. */
          isVerified?: boolean;
        };
        /** A phone number, and how it is verified. What a request takes. */
        export type SetPhoneInit = {
          /** Phone number; stored in E.164, read with default region Switzerland when it has no country code. 1 to 20 characters. */
          number: string;
        } &
          ({ /** Send the code to the user. */ sendCode: zitadel.resources.user.v3alpha.SendPhoneVerificationCodeInit; returnCode?: never; isVerified?: never; } | { sendCode?: never; /** Hand the code back in the response and send nothing. */ returnCode: zitadel.resources.user.v3alpha.ReturnPhoneVerificationCodeInit; isVerified?: never; } | { sendCode?: never; returnCode?: never; /** Whether it is verified. In a request: it is verified already, no code is made. */ isVerified: boolean; } | { sendCode?: never; returnCode?: never; isVerified?: never; });
        /** A new user name. */
        export type SetUsername = {
          /** User name; unique within its organization. */
          username?: string;
          /** Whether the user name is unique only within its organization. */
          isOrganizationSpecific?: boolean;
        };
        /** A new user name. What a request takes. */
        export type SetUsernameInit = {
          /** User name; unique within its organization. 1 to 200 characters. */
          username: string;
          /** Whether the user name is unique only within its organization. */
          isOrganizationSpecific?: boolean;
        };
        /** Request of StartIdentityProviderIntent. */
        export type StartIdentityProviderIntentRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id of the identity provider. */
          idpId?: string;
          /** Where the browser returns to. */
          urls?: zitadel.resources.user.v3alpha.RedirectURLs;
          /** An LDAP directory; in a request, the credentials for it. */
          ldap?: zitadel.resources.user.v3alpha.LDAPCredentials;
        };
        /** Request of StartIdentityProviderIntent. What a request takes. */
        export type StartIdentityProviderIntentRequestInit = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.InstanceInit;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.OrganizationInit;
          /** Id of the identity provider. 1 to 200 characters. */
          idpId: string;
        } &
          ({ /** Where the browser returns to. */ urls: zitadel.resources.user.v3alpha.RedirectURLsInit; ldap?: never; } | { urls?: never; /** An LDAP directory; in a request, the credentials for it. */ ldap: zitadel.resources.user.v3alpha.LDAPCredentialsInit; } | { urls?: never; ldap?: never; });
        /** Response of StartIdentityProviderIntent. */
        export type StartIdentityProviderIntentResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: zitadel.resources.object.v3alpha.Details;
          /** URL to which the browser is to be sent. */
          authUrl?: string;
          /** A sign-in with an identity provider that is under way or done. */
          idpIntent?: zitadel.resources.user.v3alpha.IdentityProviderIntent;
          /** An HTML form that posts itself. */
          postForm?: Base64;
        };
        /** Request of StartTOTPRegistration. */
        export type StartTOTPRegistrationRequest = {
          /** The instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** The organization. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. */
          id?: string;
        };
        /** Request of StartTOTPRegistration. What a request takes. */
        export type StartTOTPRegistrationRequestInit = {
          /** The instance. */
          instance?: zitadel.object.v3alpha.InstanceInit;
          /** The organization. */
          organization?: zitadel.object.v3alpha.OrganizationInit;
          /** Id. 1 to 200 characters. */
          id: string;
        };
        /** Response of StartTOTPRegistration. */
        export type StartTOTPRegistrationResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: zitadel.resources.object.v3alpha.Details;
          /** Id of the TOTP registration. */
          totpId?: string;
          /** `otpauth:` URI, for the QR code that an authenticator app reads. */
          uri?: string;
          /** The secret, base32 without padding. It is returned only here. */
          secret?: string;
        };
        /** How a WebAuthn credential is registered. */
        export type StartWebAuthNRegistration = {
          /** Domain: of an organization, or the relying-party id of a WebAuthn ceremony (no scheme, no port). */
          domain?: string;
          /** Which kind of authenticator may hold the credential. */
          authenticatorType?: Open<zitadel.resources.user.v3alpha.WebAuthNAuthenticatorType>;
          /** The code, as the user entered it. */
          code?: zitadel.resources.user.v3alpha.AuthenticatorRegistrationCode;
        };
        /** How a WebAuthn credential is registered. What a request takes. */
        export type StartWebAuthNRegistrationInit = {
          /** Domain: of an organization, or the relying-party id of a WebAuthn ceremony (no scheme, no port). 1 to 200 characters. */
          domain: string;
          /** Which kind of authenticator may hold the credential. */
          authenticatorType?: Open<zitadel.resources.user.v3alpha.WebAuthNAuthenticatorType>;
          /** The code, as the user entered it. */
          code?: zitadel.resources.user.v3alpha.AuthenticatorRegistrationCodeInit;
        };
        /** Request of StartWebAuthNRegistration. */
        export type StartWebAuthNRegistrationRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. */
          id?: string;
          /** How the credential is registered. */
          registration?: zitadel.resources.user.v3alpha.StartWebAuthNRegistration;
        };
        /** Request of StartWebAuthNRegistration. What a request takes. */
        export type StartWebAuthNRegistrationRequestInit = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.InstanceInit;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.OrganizationInit;
          /** Id. 1 to 200 characters. */
          id: string;
          /** How the credential is registered. */
          registration?: zitadel.resources.user.v3alpha.StartWebAuthNRegistrationInit;
        };
        /** Response of StartWebAuthNRegistration. */
        export type StartWebAuthNRegistrationResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: zitadel.resources.object.v3alpha.Details;
          /** Id of the WebAuthn registration. */
          webAuthNId?: string;
          /** Options for `navigator.credentials.create()`, binary members as base64url. */
          publicKeyCredentialCreationOptions?: JsonObject;
        };
        /** Compares the state. */
        export type StateFilter = {
          /** State. */
          state?: Open<zitadel.resources.user.v3alpha.State>;
        };
        /** Compares the state. What a request takes. */
        export type StateFilterInit = {
          /** State. */
          state?: Open<zitadel.resources.user.v3alpha.State>;
        };
        /** A TOTP authenticator. */
        export type TOTP = {
          /** Id of the TOTP registration. */
          totpId?: string;
          /** Name. */
          name?: string;
          /** Whether it is verified. In a request: it is verified already, no code is made. */
          isVerified?: boolean;
        };
        /** Request of UnlockUser. */
        export type UnlockUserRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. */
          id?: string;
        };
        /** Request of UnlockUser. What a request takes. */
        export type UnlockUserRequestInit = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.InstanceInit;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.OrganizationInit;
          /** Id. 1 to 200 characters. */
          id: string;
        };
        /** Response of UnlockUser. */
        export type UnlockUserResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: zitadel.resources.object.v3alpha.Details;
        };
        /** Compares the user. */
        export type UserIDFilter = {
          /** Id. */
          id?: string;
          /** How to compare. */
          method?: Open<zitadel.resources.object.v3alpha.TextFilterMethod>;
        };
        /** Compares the user. What a request takes. */
        export type UserIDFilterInit = {
          /** Id. 1 to 200 characters. */
          id: string;
          /** How to compare. */
          method?: Open<zitadel.resources.object.v3alpha.TextFilterMethod>;
        };
        /** A user name. */
        export type Username = {
          /** Id of the user name. */
          usernameId?: string;
          /** User name; unique within its organization. */
          username?: string;
          /** Whether the user name is unique only within its organization. */
          isOrganizationSpecific?: boolean;
        };
        /** Compares the user name. */
        export type UsernameFilter = {
          /** User name; unique within its organization. */
          username?: string;
          /** How to compare. */
          method?: Open<zitadel.resources.object.v3alpha.TextFilterMethod>;
          /** Whether the user name is unique only within its organization. */
          isOrganizationSpecific?: boolean;
        };
        /** Compares the user name. What a request takes. */
        export type UsernameFilterInit = {
          /** User name; unique within its organization. 1 to 200 characters. */
          username: string;
          /** How to compare. */
          method?: Open<zitadel.resources.object.v3alpha.TextFilterMethod>;
          /** Whether the user name is unique only within its organization. */
          isOrganizationSpecific?: boolean;
        };
        /** Request of VerifyContactEmail. */
        export type VerifyContactEmailRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. */
          id?: string;
          /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
          verificationCode?: string;
        };
        /** Request of VerifyContactEmail. What a request takes. */
        export type VerifyContactEmailRequestInit = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.InstanceInit;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.OrganizationInit;
          /** Id. 1 to 200 characters. */
          id: string;
          /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. 1 to 20 characters. */
          verificationCode: string;
        };
        /** Response of VerifyContactEmail. */
        export type VerifyContactEmailResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: zitadel.resources.object.v3alpha.Details;
        };
        /** Request of VerifyContactPhone. */
        export type VerifyContactPhoneRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. */
          id?: string;
          /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
          verificationCode?: string;
        };
        /** Request of VerifyContactPhone. What a request takes. */
        export type VerifyContactPhoneRequestInit = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.InstanceInit;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.OrganizationInit;
          /** Id. 1 to 200 characters. */
          id: string;
          /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. 1 to 20 characters. */
          verificationCode: string;
        };
        /** Response of VerifyContactPhone. */
        export type VerifyContactPhoneResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: zitadel.resources.object.v3alpha.Details;
        };
        /** Request of VerifyOTPEmailRegistration. */
        export type VerifyOTPEmailRegistrationRequest = {
          /** The instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** The organization. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. */
          id?: string;
          /** Id of the OTP e-mail registration. */
          otpEmailId?: string;
          /** The code, as the user entered it. */
          code?: string;
        };
        /** Request of VerifyOTPEmailRegistration. What a request takes. */
        export type VerifyOTPEmailRegistrationRequestInit = {
          /** The instance. */
          instance?: zitadel.object.v3alpha.InstanceInit;
          /** The organization. */
          organization?: zitadel.object.v3alpha.OrganizationInit;
          /** Id. 1 to 200 characters. */
          id: string;
          /** Id of the OTP e-mail registration. 1 to 200 characters. */
          otpEmailId: string;
          /** The code, as the user entered it. 1 to 200 characters. */
          code: string;
        };
        /** Response of VerifyOTPEmailRegistration. */
        export type VerifyOTPEmailRegistrationResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: zitadel.resources.object.v3alpha.Details;
        };
        /** Request of VerifyOTPSMSRegistration. */
        export type VerifyOTPSMSRegistrationRequest = {
          /** The instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** The organization. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. */
          id?: string;
          /** Id of the OTP SMS registration. */
          otpSmsId?: string;
          /** The code, as the user entered it. */
          code?: string;
        };
        /** Request of VerifyOTPSMSRegistration. What a request takes. */
        export type VerifyOTPSMSRegistrationRequestInit = {
          /** The instance. */
          instance?: zitadel.object.v3alpha.InstanceInit;
          /** The organization. */
          organization?: zitadel.object.v3alpha.OrganizationInit;
          /** Id. 1 to 200 characters. */
          id: string;
          /** Id of the OTP SMS registration. 1 to 200 characters. */
          otpSmsId: string;
          /** The code, as the user entered it. 1 to 200 characters. */
          code: string;
        };
        /** Response of VerifyOTPSMSRegistration. */
        export type VerifyOTPSMSRegistrationResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: zitadel.resources.object.v3alpha.Details;
        };
        /** Request of VerifyTOTPRegistration. */
        export type VerifyTOTPRegistrationRequest = {
          /** The instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** The organization. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. */
          id?: string;
          /** Id of the TOTP registration. */
          totpId?: string;
          /** The code, as the user entered it. */
          code?: string;
        };
        /** Request of VerifyTOTPRegistration. What a request takes. */
        export type VerifyTOTPRegistrationRequestInit = {
          /** The instance. */
          instance?: zitadel.object.v3alpha.InstanceInit;
          /** The organization. */
          organization?: zitadel.object.v3alpha.OrganizationInit;
          /** Id. 1 to 200 characters. */
          id: string;
          /** Id of the TOTP registration. 1 to 200 characters. */
          totpId: string;
          /** The code, as the user entered it. 6 to 9 characters. */
          code: string;
        };
        /** Response of VerifyTOTPRegistration. */
        export type VerifyTOTPRegistrationResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: zitadel.resources.object.v3alpha.Details;
        };
        /** Proof of the registration of a WebAuthn credential. */
        export type VerifyWebAuthNRegistration = {
          /** What the browser’s credential returned, binary members as base64url. */
          publicKeyCredential?: JsonObject;
          /** Name by which the user recognizes the credential. */
          webAuthNName?: string;
        };
        /** Proof of the registration of a WebAuthn credential. What a request takes. */
        export type VerifyWebAuthNRegistrationInit = {
          /** What the browser’s credential returned, binary members as base64url. */
          publicKeyCredential: object;
          /** Name by which the user recognizes the credential. 1 to 200 characters. */
          webAuthNName: string;
        };
        /** Request of VerifyWebAuthNRegistration. */
        export type VerifyWebAuthNRegistrationRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. */
          id?: string;
          /** Id of the WebAuthn registration. */
          webAuthNId?: string;
          /** Proof of the registration. */
          verify?: zitadel.resources.user.v3alpha.VerifyWebAuthNRegistration;
        };
        /** Request of VerifyWebAuthNRegistration. What a request takes. */
        export type VerifyWebAuthNRegistrationRequestInit = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.InstanceInit;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.OrganizationInit;
          /** Id. 1 to 200 characters. */
          id: string;
          /** Id of the WebAuthn registration. 1 to 200 characters. */
          webAuthNId: string;
          /** Proof of the registration. */
          verify?: zitadel.resources.user.v3alpha.VerifyWebAuthNRegistrationInit;
        };
        /** Response of VerifyWebAuthNRegistration. */
        export type VerifyWebAuthNRegistrationResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: zitadel.resources.object.v3alpha.Details;
        };
        /** A WebAuthn challenge. */
        export type WebAuthN = {
          /** Id of the WebAuthn registration. */
          webAuthNId?: string;
          /** Name. */
          name?: string;
          /** Whether it is verified. In a request: it is verified already, no code is made. */
          isVerified?: boolean;
          /** Whether the authenticator verified the user (PIN, fingerprint). */
          userVerified?: boolean;
        };
        /** Form of a key. */
        export type AuthNKeyType =
          | "AUTHN_KEY_TYPE_UNSPECIFIED"
          | "AUTHN_KEY_TYPE_JSON";
        /** Column of a list. */
        export type FieldName =
          | "FIELD_NAME_UNSPECIFIED"
          | "FIELD_NAME_ID"
          | "FIELD_NAME_CREATION_DATE"
          | "FIELD_NAME_CHANGE_DATE"
          | "FIELD_NAME_EMAIL"
          | "FIELD_NAME_PHONE"
          | "FIELD_NAME_STATE"
          | "FIELD_NAME_SCHEMA_ID"
          | "FIELD_NAME_SCHEMA_TYPE";
        /** State of a user. */
        export type State =
          | "USER_STATE_UNSPECIFIED"
          | "USER_STATE_ACTIVE"
          | "USER_STATE_INACTIVE"
          | "USER_STATE_DELETED"
          | "USER_STATE_LOCKED";
        /** Kind of an authenticator. */
        export type WebAuthNAuthenticatorType =
          | "WEB_AUTH_N_AUTHENTICATOR_UNSPECIFIED"
          | "WEB_AUTH_N_AUTHENTICATOR_PLATFORM"
          | "WEB_AUTH_N_AUTHENTICATOR_CROSS_PLATFORM";
      }
    }
  }
  export namespace saml {
    export namespace v2 {
      /** Why an authorization request fails. */
      export type AuthorizationError = {
        /** Why the request fails. */
        error?: Open<zitadel.saml.v2.ErrorReason>;
        /** Description of the error for developers. */
        errorDescription?: string;
      };
      /** Why an authorization request fails. What a request takes. */
      export type AuthorizationErrorInit = {
        /** Why the request fails. */
        error?: Open<zitadel.saml.v2.ErrorReason>;
        /** Description of the error for developers. */
        errorDescription?: string;
      };
      /** Request of CreateResponse. */
      export type CreateResponseRequest = {
        /** Id of the SAML request. */
        samlRequestId?: string;
        /** The session. */
        session?: zitadel.saml.v2.Session;
        /** Why the request fails. */
        error?: zitadel.saml.v2.AuthorizationError;
      };
      /** Request of CreateResponse. What a request takes. */
      export type CreateResponseRequestInit = {
        /** Id of the SAML request. 1 to 200 characters. */
        samlRequestId: string;
      } &
        ({ /** The session. */ session: zitadel.saml.v2.SessionInit; error?: never; } | { session?: never; /** Why the request fails. */ error: zitadel.saml.v2.AuthorizationErrorInit; });
      /** Response of CreateResponse. */
      export type CreateResponseResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.object.v2.Details;
        /** URL; of a TOTP factor the `otpauth:` URI for the QR code. */
        url?: string;
        /** Send the response by redirect. */
        redirect?: zitadel.saml.v2.RedirectResponse;
        /** Send the response as a form. */
        post?: zitadel.saml.v2.PostResponse;
      };
      /** Request of GetSAMLRequest. */
      export type GetSAMLRequestRequest = {
        /** Id of the SAML request. */
        samlRequestId?: string;
      };
      /** Request of GetSAMLRequest. What a request takes. */
      export type GetSAMLRequestRequestInit = {
        /** Id of the SAML request. 1 to 200 characters. */
        samlRequestId: string;
      };
      /** Response of GetSAMLRequest. */
      export type GetSAMLRequestResponse = {
        /** The SAML request. */
        samlRequest?: zitadel.saml.v2.SAMLRequest;
      };
      /** A response that the browser posts. */
      export type PostResponse = {
        /** RelayState of the request. */
        relayState?: string;
        /** The SAML response. */
        samlResponse?: string;
      };
      /** A response that goes by redirect. */
      export type RedirectResponse = {};
      /** A request of a SAML service provider. */
      export type SAMLRequest = {
        /** Id. */
        id?: string;
        /** When it was created. */
        creationDate?: Timestamp;
        /** Issuer. */
        issuer?: string;
        /** URL at which the service provider takes the response. */
        assertionConsumerService?: string;
        /** RelayState of the request. */
        relayState?: string;
        /** SAML binding. */
        binding?: string;
      };
      /** A session. */
      export type Session = {
        /** Id of the session. */
        sessionId?: string;
        /** Newest token of the session. Each change issues a new one and makes the old one worthless. */
        sessionToken?: string;
      };
      /** A session. What a request takes. */
      export type SessionInit = {
        /** Id of the session. 1 to 200 characters. */
        sessionId: string;
        /** Newest token of the session. Each change issues a new one and makes the old one worthless. 1 to 4096 characters. */
        sessionToken: string;
      };
      /** Reason of a failed request, as the protocol names it. */
      export type ErrorReason =
        | "ERROR_REASON_UNSPECIFIED"
        | "ERROR_REASON_VERSION_MISSMATCH"
        | "ERROR_REASON_AUTH_N_FAILED"
        | "ERROR_REASON_INVALID_ATTR_NAME_OR_VALUE"
        | "ERROR_REASON_INVALID_NAMEID_POLICY"
        | "ERROR_REASON_REQUEST_DENIED"
        | "ERROR_REASON_REQUEST_UNSUPPORTED"
        | "ERROR_REASON_UNSUPPORTED_BINDING";
    }
  }
  export namespace session {
    export namespace v2 {
      /** Challenges that the user agent has to solve. */
      export type Challenges = {
        /** A WebAuthn credential: passkey or U2F key. */
        webAuthN?: zitadel.session.v2.Challenges.WebAuthN;
        /** One-time codes by SMS. */
        otpSms?: string;
        /** One-time codes by e-mail. */
        otpEmail?: string;
      };
      /** Checks a sign-in with an identity provider. */
      export type CheckIDPIntent = {
        /** Id of the intent. */
        idpIntentId?: string;
        /** Token of the intent; proves that it succeeded. */
        idpIntentToken?: string;
      };
      /** Checks a sign-in with an identity provider. What a request takes. */
      export type CheckIDPIntentInit = {
        /** Id of the intent. 1 to 200 characters. */
        idpIntentId: string;
        /** Token of the intent; proves that it succeeded. 1 to 4096 characters. */
        idpIntentToken: string;
      };
      /** Checks a one-time code that was sent. */
      export type CheckOTP = {
        /** The code, as the user entered it. */
        code?: string;
      };
      /** Checks a one-time code that was sent. What a request takes. */
      export type CheckOTPInit = {
        /** The code, as the user entered it. At least 1 characters. */
        code: string;
      };
      /** Checks the password. */
      export type CheckPassword = {
        /** Password. */
        password?: string;
      };
      /** Checks the password. What a request takes. */
      export type CheckPasswordInit = {
        /** Password. 1 to 200 characters. */
        password: string;
      };
      /** Checks a recovery code. */
      export type CheckRecoveryCode = {
        /** The recovery code, as the user entered it. Each code is accepted once. */
        code?: string;
      };
      /** Checks a recovery code. What a request takes. */
      export type CheckRecoveryCodeInit = {
        /** The recovery code, as the user entered it. Each code is accepted once. 1 to 200 characters. */
        code: string;
      };
      /** Checks a TOTP code. */
      export type CheckTOTP = {
        /** The code, as the user entered it. */
        code?: string;
      };
      /** Checks a TOTP code. What a request takes. */
      export type CheckTOTPInit = {
        /** The code, as the user entered it. Exactly 6 characters. */
        code: string;
      };
      /** Says who signs in. */
      export type CheckUser = {
        /** Id of the user. */
        userId?: string;
        /** Login name. */
        loginName?: string;
      };
      /** Says who signs in. What a request takes. */
      export type CheckUserInit = {} &
        ({ /** Id of the user. 1 to 200 characters. */ userId: string; loginName?: never; } | { userId?: never; /** Login name. 1 to 200 characters. */ loginName: string; });
      /** Checks a WebAuthn assertion. */
      export type CheckWebAuthN = {
        /** What `navigator.credentials.get()` returned, binary members as base64url. */
        credentialAssertionData?: JsonObject;
      };
      /** Checks a WebAuthn assertion. What a request takes. */
      export type CheckWebAuthNInit = {
        /** What `navigator.credentials.get()` returned, binary members as base64url. */
        credentialAssertionData: object;
      };
      /** What is to be checked. */
      export type Checks = {
        /** The user. */
        user?: zitadel.session.v2.CheckUser;
        /** Password. */
        password?: zitadel.session.v2.CheckPassword;
        /** A WebAuthn credential: passkey or U2F key. */
        webAuthN?: zitadel.session.v2.CheckWebAuthN;
        /** A sign-in with an identity provider that is under way or done. */
        idpIntent?: zitadel.session.v2.CheckIDPIntent;
        /** TOTP, as an authenticator app makes it. */
        totp?: zitadel.session.v2.CheckTOTP;
        /** One-time codes by SMS. */
        otpSms?: zitadel.session.v2.CheckOTP;
        /** One-time codes by e-mail. */
        otpEmail?: zitadel.session.v2.CheckOTP;
        /** A recovery code. */
        recoveryCode?: zitadel.session.v2.CheckRecoveryCode;
      };
      /** What is to be checked. What a request takes. */
      export type ChecksInit = {
        /** The user. */
        user?: zitadel.session.v2.CheckUserInit;
        /** Password. */
        password?: zitadel.session.v2.CheckPasswordInit;
        /** A WebAuthn credential: passkey or U2F key. */
        webAuthN?: zitadel.session.v2.CheckWebAuthNInit;
        /** A sign-in with an identity provider that is under way or done. */
        idpIntent?: zitadel.session.v2.CheckIDPIntentInit;
        /** TOTP, as an authenticator app makes it. */
        totp?: zitadel.session.v2.CheckTOTPInit;
        /** One-time codes by SMS. */
        otpSms?: zitadel.session.v2.CheckOTPInit;
        /** One-time codes by e-mail. */
        otpEmail?: zitadel.session.v2.CheckOTPInit;
        /** A recovery code. */
        recoveryCode?: zitadel.session.v2.CheckRecoveryCodeInit;
      };
      /** Request of CreateSession. */
      export type CreateSessionRequest = {
        /** What is to be checked; all of it, or nothing is stored. */
        checks?: zitadel.session.v2.Checks;
        /** Metadata: a value (bytes) by key. */
        metadata?: { [key: string]: Base64 };
        /** Challenges: a request selects them, a response carries them for the user agent. */
        challenges?: zitadel.session.v2.RequestChallenges;
        /** The browser or app that the session belongs to. */
        userAgent?: zitadel.session.v2.UserAgent;
        /** How long the session lives from now; without it, until it is deleted. */
        lifetime?: Duration;
      };
      /** Request of CreateSession. What a request takes. */
      export type CreateSessionRequestInit = {
        /** What is to be checked; all of it, or nothing is stored. */
        checks?: zitadel.session.v2.ChecksInit;
        /** Metadata: a value (bytes) by key. */
        metadata?: { [key: string]: Base64 | Uint8Array };
        /** Challenges: a request selects them, a response carries them for the user agent. */
        challenges?: zitadel.session.v2.RequestChallengesInit;
        /** The browser or app that the session belongs to. */
        userAgent?: zitadel.session.v2.UserAgentInit;
        /** How long the session lives from now; without it, until it is deleted. */
        lifetime?: Duration;
      };
      /** Response of CreateSession. */
      export type CreateSessionResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
        /** Id of the session. */
        sessionId: string;
        /** Newest token of the session. Each change issues a new one and makes the old one worthless. */
        sessionToken: string;
        /** Challenges: a request selects them, a response carries them for the user agent. */
        challenges?: zitadel.session.v2.Challenges;
      };
      /** Compares the time of creation. */
      export type CreationDateQuery = {
        /** When it was created. */
        creationDate?: Timestamp;
        /** How to compare. */
        method?: Open<zitadel.v1.TimestampQueryMethod>;
      };
      /** Compares the time of creation. What a request takes. */
      export type CreationDateQueryInit = {
        /** When it was created. */
        creationDate?: Timestamp | Date;
        /** How to compare. */
        method?: Open<zitadel.v1.TimestampQueryMethod>;
      };
      /** Compares who created it. */
      export type CreatorQuery = {
        /** Id. */
        id?: string;
      };
      /** Compares who created it. What a request takes. */
      export type CreatorQueryInit = {
        /** Id. At most 200 characters. */
        id?: string;
      };
      /** Request of DeleteSession. */
      export type DeleteSessionRequest = {
        /** Id of the session. */
        sessionId?: string;
        /** Newest token of the session. Each change issues a new one and makes the old one worthless. */
        sessionToken?: string;
      };
      /** Request of DeleteSession. What a request takes. */
      export type DeleteSessionRequestInit = {
        /** Id of the session. 1 to 200 characters. */
        sessionId: string;
        /** Newest token of the session. Each change issues a new one and makes the old one worthless. */
        sessionToken?: string;
      };
      /** Response of DeleteSession. */
      export type DeleteSessionResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
      };
      /** Compares the time of expiry. */
      export type ExpirationDateQuery = {
        /** When it expires. */
        expirationDate?: Timestamp;
        /** How to compare. */
        method?: Open<zitadel.v1.TimestampQueryMethod>;
      };
      /** Compares the time of expiry. What a request takes. */
      export type ExpirationDateQueryInit = {
        /** When it expires. */
        expirationDate?: Timestamp | Date;
        /** How to compare. */
        method?: Open<zitadel.v1.TimestampQueryMethod>;
      };
      /** The factors of a session that were checked. */
      export type Factors = {
        /** The user. */
        user?: zitadel.session.v2.UserFactor;
        /** Password. */
        password?: zitadel.session.v2.PasswordFactor;
        /** A WebAuthn credential: passkey or U2F key. */
        webAuthN?: zitadel.session.v2.WebAuthNFactor;
        /** The sign-in with an identity provider. */
        intent?: zitadel.session.v2.IntentFactor;
        /** TOTP, as an authenticator app makes it. */
        totp?: zitadel.session.v2.TOTPFactor;
        /** One-time codes by SMS. */
        otpSms?: zitadel.session.v2.OTPFactor;
        /** One-time codes by e-mail. */
        otpEmail?: zitadel.session.v2.OTPFactor;
        /** A recovery code. */
        recoveryCode?: zitadel.session.v2.RecoveryCodeFactor;
      };
      /** Request of GetSession. */
      export type GetSessionRequest = {
        /** Id of the session. */
        sessionId?: string;
        /** Newest token of the session. Each change issues a new one and makes the old one worthless. */
        sessionToken?: string;
      };
      /** Request of GetSession. What a request takes. */
      export type GetSessionRequestInit = {
        /** Id of the session. 1 to 200 characters. */
        sessionId: string;
        /** Newest token of the session. Each change issues a new one and makes the old one worthless. 1 to 4096 characters. */
        sessionToken?: string;
      };
      /** Response of GetSession. */
      export type GetSessionResponse = {
        /** The session. */
        session: zitadel.session.v2.Session;
      };
      /** Any of these ids. */
      export type IDsQuery = {
        /** The ids. */
        ids?: string[];
      };
      /** Any of these ids. What a request takes. */
      export type IDsQueryInit = {
        /** The ids. */
        ids?: string[];
      };
      /** A checked sign-in with an identity provider. */
      export type IntentFactor = {
        /** When the factor was checked. */
        verifiedAt?: Timestamp;
      };
      /** Request of ListSessions. */
      export type ListSessionsRequest = {
        /** Paging and order. */
        query?: zitadel.object.v2.ListQuery;
        /** Only what matches all of these. */
        queries?: zitadel.session.v2.SearchQuery[];
        /** By which column the list is ordered. */
        sortingColumn?: Open<zitadel.session.v2.SessionFieldName>;
      };
      /** Request of ListSessions. What a request takes. */
      export type ListSessionsRequestInit = {
        /** Paging and order. */
        query?: zitadel.object.v2.ListQueryInit;
        /** Only what matches all of these. */
        queries?: zitadel.session.v2.SearchQueryInit[];
        /** By which column the list is ordered. */
        sortingColumn?: Open<zitadel.session.v2.SessionFieldName>;
      };
      /** Response of ListSessions. */
      export type ListSessionsResponse = {
        /** How long the list is in all, and how new. */
        details: zitadel.object.v2.ListDetails;
        /** The sessions. */
        sessions?: zitadel.session.v2.Session[];
      };
      /** A checked one-time code. */
      export type OTPFactor = {
        /** When the factor was checked. */
        verifiedAt?: Timestamp;
      };
      /** A checked password. */
      export type PasswordFactor = {
        /** When the factor was checked. */
        verifiedAt?: Timestamp;
      };
      /** A checked recovery code. */
      export type RecoveryCodeFactor = {
        /** When the recovery code was checked. */
        verifiedAt?: Timestamp;
      };
      /** Which challenges are wanted. */
      export type RequestChallenges = {
        /** A WebAuthn credential: passkey or U2F key. */
        webAuthN?: zitadel.session.v2.RequestChallenges.WebAuthN;
        /** One-time codes by SMS. */
        otpSms?: zitadel.session.v2.RequestChallenges.OTPSMS;
        /** One-time codes by e-mail. */
        otpEmail?: zitadel.session.v2.RequestChallenges.OTPEmail;
      };
      /** Which challenges are wanted. What a request takes. */
      export type RequestChallengesInit = {
        /** A WebAuthn credential: passkey or U2F key. */
        webAuthN?: zitadel.session.v2.RequestChallenges.WebAuthNInit;
        /** One-time codes by SMS. */
        otpSms?: zitadel.session.v2.RequestChallenges.OTPSMSInit;
        /** One-time codes by e-mail. */
        otpEmail?: zitadel.session.v2.RequestChallenges.OTPEmailInit;
      };
      /** One condition of a search. */
      export type SearchQuery = {
        /** By ids. */
        idsQuery?: zitadel.session.v2.IDsQuery;
        /** By id of the user. */
        userIdQuery?: zitadel.session.v2.UserIDQuery;
        /** By the time of creation. */
        creationDateQuery?: zitadel.session.v2.CreationDateQuery;
        /** By the user who created it. */
        creatorQuery?: zitadel.session.v2.CreatorQuery;
        /** By user agent. */
        userAgentQuery?: zitadel.session.v2.UserAgentQuery;
        /** By the time of expiry. */
        expirationDateQuery?: zitadel.session.v2.ExpirationDateQuery;
      };
      /** One condition of a search. What a request takes. */
      export type SearchQueryInit = {} &
        ({ /** By ids. */ idsQuery: zitadel.session.v2.IDsQueryInit; userIdQuery?: never; creationDateQuery?: never; creatorQuery?: never; userAgentQuery?: never; expirationDateQuery?: never; } | { idsQuery?: never; /** By id of the user. */ userIdQuery: zitadel.session.v2.UserIDQueryInit; creationDateQuery?: never; creatorQuery?: never; userAgentQuery?: never; expirationDateQuery?: never; } | { idsQuery?: never; userIdQuery?: never; /** By the time of creation. */ creationDateQuery: zitadel.session.v2.CreationDateQueryInit; creatorQuery?: never; userAgentQuery?: never; expirationDateQuery?: never; } | { idsQuery?: never; userIdQuery?: never; creationDateQuery?: never; /** By the user who created it. */ creatorQuery: zitadel.session.v2.CreatorQueryInit; userAgentQuery?: never; expirationDateQuery?: never; } | { idsQuery?: never; userIdQuery?: never; creationDateQuery?: never; creatorQuery?: never; /** By user agent. */ userAgentQuery: zitadel.session.v2.UserAgentQueryInit; expirationDateQuery?: never; } | { idsQuery?: never; userIdQuery?: never; creationDateQuery?: never; creatorQuery?: never; userAgentQuery?: never; /** By the time of expiry. */ expirationDateQuery: zitadel.session.v2.ExpirationDateQueryInit; });
      /** A session. */
      export type Session = {
        /** Id. */
        id?: string;
        /** When it was created. */
        creationDate?: Timestamp;
        /** When it was changed last. */
        changeDate?: Timestamp;
        /** Number of the newest event of the object. */
        sequence?: Int64;
        /** The factors that were checked, each with its time. */
        factors?: zitadel.session.v2.Factors;
        /** Metadata: a value (bytes) by key. */
        metadata?: { [key: string]: Base64 };
        /** The browser or app that the session belongs to. */
        userAgent?: zitadel.session.v2.UserAgent;
        /** When it expires. */
        expirationDate?: Timestamp;
      };
      /** Request of SetSession. */
      export type SetSessionRequest = {
        /** Id of the session. */
        sessionId?: string;
        /**
         * Newest token of the session.
         * 
         * @deprecated No longer needed; the caller’s token decides whether they may change the session.
         */
        sessionToken?: string;
        /** What is to be checked; all of it, or nothing is stored. */
        checks?: zitadel.session.v2.Checks;
        /** Metadata: a value (bytes) by key. */
        metadata?: { [key: string]: Base64 };
        /** Challenges: a request selects them, a response carries them for the user agent. */
        challenges?: zitadel.session.v2.RequestChallenges;
        /** How long the session lives from now; without it, until it is deleted. */
        lifetime?: Duration;
      };
      /** Request of SetSession. What a request takes. */
      export type SetSessionRequestInit = {
        /** Id of the session. 1 to 200 characters. */
        sessionId: string;
        /**
         * Newest token of the session.
         * 
         * @deprecated No longer needed; the caller’s token decides whether they may change the session.
         */
        sessionToken?: string;
        /** What is to be checked; all of it, or nothing is stored. */
        checks?: zitadel.session.v2.ChecksInit;
        /** Metadata: a value (bytes) by key. */
        metadata?: { [key: string]: Base64 | Uint8Array };
        /** Challenges: a request selects them, a response carries them for the user agent. */
        challenges?: zitadel.session.v2.RequestChallengesInit;
        /** How long the session lives from now; without it, until it is deleted. */
        lifetime?: Duration;
      };
      /** Response of SetSession. */
      export type SetSessionResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
        /** Newest token of the session. Each change issues a new one and makes the old one worthless. */
        sessionToken?: string;
        /** Challenges: a request selects them, a response carries them for the user agent. */
        challenges?: zitadel.session.v2.Challenges;
      };
      /** A checked TOTP code. */
      export type TOTPFactor = {
        /** When the factor was checked. */
        verifiedAt?: Timestamp;
      };
      /** The browser or app of a session. */
      export type UserAgent = {
        /** Id that the login page gave this browser. */
        fingerprintId?: string;
        /** IP address of the user agent. */
        ip?: string;
        /** Description for people. */
        description?: string;
        /** Request headers of the user agent. */
        header?: { [key: string]: zitadel.session.v2.UserAgent.HeaderValues };
      };
      /** The browser or app of a session. What a request takes. */
      export type UserAgentInit = {
        /** Id that the login page gave this browser. */
        fingerprintId?: string;
        /** IP address of the user agent. */
        ip?: string;
        /** Description for people. */
        description?: string;
        /** Request headers of the user agent. */
        header?: { [key: string]: zitadel.session.v2.UserAgent.HeaderValuesInit };
      };
      /** Compares the user agent. */
      export type UserAgentQuery = {
        /** Id that the login page gave this browser. */
        fingerprintId?: string;
      };
      /** Compares the user agent. What a request takes. */
      export type UserAgentQueryInit = {
        /** Id that the login page gave this browser. At most 200 characters. */
        fingerprintId?: string;
      };
      /** Who signed in. */
      export type UserFactor = {
        /** When the factor was checked. */
        verifiedAt?: Timestamp;
        /** Id. */
        id?: string;
        /** Login name. */
        loginName?: string;
        /** Name as it is shown. */
        displayName?: string;
        /** Id of the organization. */
        organizationId?: string;
      };
      /** Compares the user. */
      export type UserIDQuery = {
        /** Id. */
        id?: string;
      };
      /** Compares the user. What a request takes. */
      export type UserIDQueryInit = {
        /** Id. */
        id?: string;
      };
      /** A checked WebAuthn assertion. */
      export type WebAuthNFactor = {
        /** When the factor was checked. */
        verifiedAt?: Timestamp;
        /** Whether the authenticator verified the user (PIN, fingerprint). */
        userVerified?: boolean;
      };
      /** Column of a list. */
      export type SessionFieldName =
        | "SESSION_FIELD_NAME_UNSPECIFIED"
        | "SESSION_FIELD_NAME_CREATION_DATE";
      /** Whether the authenticator has to verify the user (WebAuthn §5.8.6). */
      export type UserVerificationRequirement =
        | "USER_VERIFICATION_REQUIREMENT_UNSPECIFIED"
        | "USER_VERIFICATION_REQUIREMENT_REQUIRED"
        | "USER_VERIFICATION_REQUIREMENT_PREFERRED"
        | "USER_VERIFICATION_REQUIREMENT_DISCOURAGED";
      export namespace Challenges {
        /** A WebAuthn challenge. */
        export type WebAuthN = {
          /** Options for `navigator.credentials.get()`, binary members as base64url. */
          publicKeyCredentialRequestOptions?: JsonObject;
        };
      }
      export namespace RequestChallenges {
        /** A one-time code by e-mail. */
        export type OTPEmail = {
          /** Send the code to the user. */
          sendCode?: zitadel.session.v2.RequestChallenges.OTPEmail.SendCode;
          /** Hand the code back in the response and send nothing. */
          returnCode?: zitadel.session.v2.RequestChallenges.OTPEmail.ReturnCode;
        };
        /** A one-time code by e-mail. What a request takes. */
        export type OTPEmailInit = {} &
          ({ /** Send the code to the user. */ sendCode: zitadel.session.v2.RequestChallenges.OTPEmail.SendCodeInit; returnCode?: never; } | { sendCode?: never; /** Hand the code back in the response and send nothing. */ returnCode: zitadel.session.v2.RequestChallenges.OTPEmail.ReturnCodeInit; } | { sendCode?: never; returnCode?: never; });
        /** A one-time code by SMS. */
        export type OTPSMS = {
          /** Hand the code back in the response and send nothing. */
          returnCode?: boolean;
        };
        /** A one-time code by SMS. What a request takes. */
        export type OTPSMSInit = {
          /** Hand the code back in the response and send nothing. */
          returnCode?: boolean;
        };
        /** A WebAuthn challenge. */
        export type WebAuthN = {
          /** Domain: of an organization, or the relying-party id of a WebAuthn ceremony (no scheme, no port). */
          domain?: string;
          /** Whether the authenticator has to verify the user. REQUIRED asks for passkeys, any other value for U2F keys. */
          userVerificationRequirement?: Open<zitadel.session.v2.UserVerificationRequirement>;
        };
        /** A WebAuthn challenge. What a request takes. */
        export type WebAuthNInit = {
          /** Domain: of an organization, or the relying-party id of a WebAuthn ceremony (no scheme, no port). 1 to 200 characters. */
          domain: string;
          /** Whether the authenticator has to verify the user. REQUIRED asks for passkeys, any other value for U2F keys. */
          userVerificationRequirement: Open<zitadel.session.v2.UserVerificationRequirement>;
        };
        export namespace OTPEmail {
          /** Hand the code back in the response. */
          export type ReturnCode = {};
          /** Hand the code back in the response. What a request takes. */
          export type ReturnCodeInit = { [name: string]: never };
          /** Send the code. */
          export type SendCode = {
            /** Template of the link in the message, in Go’s template syntax; ZITADEL’s own page when absent. */
            urlTemplate?: string;
          };
          /** Send the code. What a request takes. */
          export type SendCodeInit = {
            /** Template of the link in the message, in Go’s template syntax; ZITADEL’s own page when absent. 1 to 200 characters. */
            urlTemplate?: string;
          };
        }
      }
      export namespace UserAgent {
        /** Values of one request header. */
        export type HeaderValues = {
          /** The values. */
          values?: string[];
        };
        /** Values of one request header. What a request takes. */
        export type HeaderValuesInit = {
          /** The values. */
          values?: string[];
        };
      }
    }
  }
  export namespace settings {
    export namespace v2 {
      /** Colours, logos and font. */
      export type BrandingSettings = {
        /** Colours and pictures of the light theme. */
        lightTheme?: zitadel.settings.v2.Theme;
        /** Colours and pictures of the dark theme. */
        darkTheme?: zitadel.settings.v2.Theme;
        /** URL of the font. */
        fontUrl?: string;
        /** Whether the domain of login names is hidden. */
        hideLoginNameSuffix?: boolean;
        /** Whether the mark of ZITADEL is hidden. */
        disableWatermark?: boolean;
        /** Where the settings come from: the instance, or the organization’s own. */
        resourceOwnerType?: Open<zitadel.settings.v2.ResourceOwnerType>;
        /** Whether the theme is light, dark or as the browser prefers. */
        themeMode?: Open<zitadel.settings.v2.ThemeMode>;
      };
      /** Request of DeleteOrganizationSettings. */
      export type DeleteOrganizationSettingsRequest = {
        /** Id of the organization. */
        organizationId?: string;
      };
      /** Request of DeleteOrganizationSettings. What a request takes. */
      export type DeleteOrganizationSettingsRequestInit = {
        /** Id of the organization. */
        organizationId?: string;
      };
      /** Response of DeleteOrganizationSettings. */
      export type DeleteOrganizationSettingsResponse = {
        /** When the settings were deleted; absent when there were none. */
        deletionDate: Timestamp;
      };
      /** How login names and domains go together. */
      export type DomainSettings = {
        /** Whether login names end in the organization’s domain. */
        loginNameIncludesDomain?: boolean;
        /** Whether domains of organizations have to be verified. */
        requireOrgDomainVerification?: boolean;
        /** Whether the sender of e-mails has to be of the instance’s domain. */
        smtpSenderAddressMatchesInstanceDomain?: boolean;
        /** Where the settings come from: the instance, or the organization’s own. */
        resourceOwnerType?: Open<zitadel.settings.v2.ResourceOwnerType>;
      };
      /** Whether and by whom the login may be embedded. */
      export type EmbeddedIframeSettings = {
        /** Whether it is switched on. */
        enabled?: boolean;
        /** Origins that may embed the login in a frame. */
        allowedOrigins?: string[];
      };
      /** Whether and by whom the login may be embedded. What a request takes. */
      export type EmbeddedIframeSettingsInit = {
        /** Whether it is switched on. */
        enabled?: boolean;
        /** Origins that may embed the login in a frame. */
        allowedOrigins?: string[];
      };
      /** Request of GetActiveIdentityProviders. */
      export type GetActiveIdentityProvidersRequest = {
        /** Whose settings: of an organization or of the instance. */
        ctx?: zitadel.object.v2.RequestContext;
        /** Only providers with which new users may be created (or not). */
        creationAllowed?: boolean;
        /** Only providers to which existing users may be linked (or not). */
        linkingAllowed?: boolean;
        /** Only providers that create users by themselves (or do not). */
        autoCreation?: boolean;
        /** Whether an existing user is offered for linking, and by what they are found. */
        autoLinking?: boolean;
      };
      /** Request of GetActiveIdentityProviders. What a request takes. */
      export type GetActiveIdentityProvidersRequestInit = {
        /** Whose settings: of an organization or of the instance. */
        ctx?: zitadel.object.v2.RequestContextInit;
        /** Only providers with which new users may be created (or not). */
        creationAllowed?: boolean;
        /** Only providers to which existing users may be linked (or not). */
        linkingAllowed?: boolean;
        /** Only providers that create users by themselves (or do not). */
        autoCreation?: boolean;
        /** Whether an existing user is offered for linking, and by what they are found. */
        autoLinking?: boolean;
      };
      /** Response of GetActiveIdentityProviders. */
      export type GetActiveIdentityProvidersResponse = {
        /** How long the list is in all, and how new. */
        details: zitadel.object.v2.ListDetails;
        /** The providers, in the order in which they are shown. */
        identityProviders?: zitadel.settings.v2.IdentityProvider[];
      };
      /** Request of GetBrandingSettings. */
      export type GetBrandingSettingsRequest = {
        /** Whose settings: of an organization or of the instance. */
        ctx?: zitadel.object.v2.RequestContext;
      };
      /** Request of GetBrandingSettings. What a request takes. */
      export type GetBrandingSettingsRequestInit = {
        /** Whose settings: of an organization or of the instance. */
        ctx?: zitadel.object.v2.RequestContextInit;
      };
      /** Response of GetBrandingSettings. */
      export type GetBrandingSettingsResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
        /** The settings. */
        settings: zitadel.settings.v2.BrandingSettings;
      };
      /** Request of GetDomainSettings. */
      export type GetDomainSettingsRequest = {
        /** Whose settings: of an organization or of the instance. */
        ctx?: zitadel.object.v2.RequestContext;
      };
      /** Request of GetDomainSettings. What a request takes. */
      export type GetDomainSettingsRequestInit = {
        /** Whose settings: of an organization or of the instance. */
        ctx?: zitadel.object.v2.RequestContextInit;
      };
      /** Response of GetDomainSettings. */
      export type GetDomainSettingsResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
        /** The settings. */
        settings: zitadel.settings.v2.DomainSettings;
      };
      /** Request of GetEffectiveSettings. */
      export type GetEffectiveSettingsRequest = {
        /** Id of the organization whose settings are wanted. */
        organizationId?: string;
        /** Id of the project whose settings are wanted. */
        projectId?: string;
        /** Id of the application whose settings are wanted. */
        applicationId?: string;
        /** Kinds of settings that are wanted; all when empty. */
        types?: Open<zitadel.settings.v2.SettingsType>[];
      };
      /** Request of GetEffectiveSettings. What a request takes. */
      export type GetEffectiveSettingsRequestInit = {
        /** Id of the organization whose settings are wanted. */
        organizationId?: string;
        /** Id of the project whose settings are wanted. */
        projectId?: string;
        /** Id of the application whose settings are wanted. */
        applicationId?: string;
        /** Kinds of settings that are wanted; all when empty. */
        types?: Open<zitadel.settings.v2.SettingsType>[];
      };
      /** Response of GetEffectiveSettings. */
      export type GetEffectiveSettingsResponse = {
        /** Link settings. */
        links?: zitadel.settings.v2.LinkSettings;
      };
      /** Request of GetGeneralSettings. */
      export type GetGeneralSettingsRequest = {};
      /** Request of GetGeneralSettings. What a request takes. */
      export type GetGeneralSettingsRequestInit = { [name: string]: never };
      /** Response of GetGeneralSettings. */
      export type GetGeneralSettingsResponse = {
        /** Id of the default organization. */
        defaultOrgId: string;
        /** Language that is used when no other fits (BCP 47). */
        defaultLanguage?: string;
        /** Languages that the instance speaks (BCP 47). */
        supportedLanguages?: string[];
        /** Id of the default organization. */
        defaultOrganizationId?: string;
        /** Languages that users may choose from (BCP 47). */
        allowedLanguages?: string[];
      };
      /** Request of GetHostedLoginTranslation. */
      export type GetHostedLoginTranslationRequest = {
        /** The translations that ZITADEL ships. */
        system?: boolean;
        /** The instance. */
        instance?: boolean;
        /** Id of the organization. */
        organizationId?: string;
        /** Language (BCP 47). */
        locale?: string;
        /** Only what this level itself has, nothing from the levels above. */
        ignoreInheritance?: boolean;
      };
      /** Request of GetHostedLoginTranslation. What a request takes. */
      export type GetHostedLoginTranslationRequestInit = {
        /** Language (BCP 47). At least 2 characters. */
        locale: string;
        /** Only what this level itself has, nothing from the levels above. */
        ignoreInheritance?: boolean;
      } &
        ({ /** The translations that ZITADEL ships. */ system: boolean; instance?: never; organizationId?: never; } | { system?: never; /** The instance. */ instance: boolean; organizationId?: never; } | { system?: never; instance?: never; /** Id of the organization. */ organizationId: string; } | { system?: never; instance?: never; organizationId?: never; });
      /** Response of GetHostedLoginTranslation. */
      export type GetHostedLoginTranslationResponse = {
        /** Tag of this version of the translation. */
        etag?: string;
        /** Texts of the login by key. */
        translations?: JsonObject;
      };
      /** Request of GetLegalAndSupportSettings. */
      export type GetLegalAndSupportSettingsRequest = {
        /** Whose settings: of an organization or of the instance. */
        ctx?: zitadel.object.v2.RequestContext;
      };
      /** Request of GetLegalAndSupportSettings. What a request takes. */
      export type GetLegalAndSupportSettingsRequestInit = {
        /** Whose settings: of an organization or of the instance. */
        ctx?: zitadel.object.v2.RequestContextInit;
      };
      /** Response of GetLegalAndSupportSettings. */
      export type GetLegalAndSupportSettingsResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
        /** The settings. */
        settings: zitadel.settings.v2.LegalAndSupportSettings;
      };
      /** Request of GetLinkSettings. */
      export type GetLinkSettingsRequest = {
        /** Whose settings: of an organization or of the instance. */
        ctx?: zitadel.object.v2.RequestContext;
      };
      /** Request of GetLinkSettings. What a request takes. */
      export type GetLinkSettingsRequestInit = {
        /** Whose settings: of an organization or of the instance. */
        ctx?: zitadel.object.v2.RequestContextInit;
      };
      /** Response of GetLinkSettings. */
      export type GetLinkSettingsResponse = {
        /** The settings. */
        settings?: zitadel.settings.v2.LinkSettings;
        /** Level at which the settings are defined. */
        source?: Open<zitadel.settings.v2.Source>;
      };
      /** Request of GetLockoutSettings. */
      export type GetLockoutSettingsRequest = {
        /** Whose settings: of an organization or of the instance. */
        ctx?: zitadel.object.v2.RequestContext;
      };
      /** Request of GetLockoutSettings. What a request takes. */
      export type GetLockoutSettingsRequestInit = {
        /** Whose settings: of an organization or of the instance. */
        ctx?: zitadel.object.v2.RequestContextInit;
      };
      /** Response of GetLockoutSettings. */
      export type GetLockoutSettingsResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
        /** The settings. */
        settings: zitadel.settings.v2.LockoutSettings;
      };
      /** Request of GetLoginSettings. */
      export type GetLoginSettingsRequest = {
        /** Whose settings: of an organization or of the instance. */
        ctx?: zitadel.object.v2.RequestContext;
      };
      /** Request of GetLoginSettings. What a request takes. */
      export type GetLoginSettingsRequestInit = {
        /** Whose settings: of an organization or of the instance. */
        ctx?: zitadel.object.v2.RequestContextInit;
      };
      /** Response of GetLoginSettings. */
      export type GetLoginSettingsResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
        /** The settings. */
        settings: zitadel.settings.v2.LoginSettings;
      };
      /** Request of GetPasswordComplexitySettings. */
      export type GetPasswordComplexitySettingsRequest = {
        /** Whose settings: of an organization or of the instance. */
        ctx?: zitadel.object.v2.RequestContext;
      };
      /** Request of GetPasswordComplexitySettings. What a request takes. */
      export type GetPasswordComplexitySettingsRequestInit = {
        /** Whose settings: of an organization or of the instance. */
        ctx?: zitadel.object.v2.RequestContextInit;
      };
      /** Response of GetPasswordComplexitySettings. */
      export type GetPasswordComplexitySettingsResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
        /** The settings. */
        settings: zitadel.settings.v2.PasswordComplexitySettings;
      };
      /** Request of GetPasswordExpirySettings. */
      export type GetPasswordExpirySettingsRequest = {
        /** Whose settings: of an organization or of the instance. */
        ctx?: zitadel.object.v2.RequestContext;
      };
      /** Request of GetPasswordExpirySettings. What a request takes. */
      export type GetPasswordExpirySettingsRequestInit = {
        /** Whose settings: of an organization or of the instance. */
        ctx?: zitadel.object.v2.RequestContextInit;
      };
      /** Response of GetPasswordExpirySettings. */
      export type GetPasswordExpirySettingsResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
        /** The settings. */
        settings: zitadel.settings.v2.PasswordExpirySettings;
      };
      /** Request of GetSecuritySettings. */
      export type GetSecuritySettingsRequest = {};
      /** Request of GetSecuritySettings. What a request takes. */
      export type GetSecuritySettingsRequestInit = { [name: string]: never };
      /** Response of GetSecuritySettings. */
      export type GetSecuritySettingsResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.object.v2.Details;
        /** The settings. */
        settings: zitadel.settings.v2.SecuritySettings;
      };
      /** An identity provider with which people may sign in. */
      export type IdentityProvider = {
        /** Id. */
        id?: string;
        /** Name. */
        name?: string;
        /** Type. */
        type?: Open<zitadel.settings.v2.IdentityProviderType>;
        /** What may be done with users of this provider. */
        options?: zitadel.idp.v2.Options;
      };
      /** Legal and support links. */
      export type LegalAndSupportSettings = {
        /** Link to the terms of service. */
        tosLink?: string;
        /** Link to the privacy policy. */
        privacyPolicyLink?: string;
        /** Link to help. */
        helpLink?: string;
        /** E-mail address for support. */
        supportEmail?: string;
        /** Where the settings come from: the instance, or the organization’s own. */
        resourceOwnerType?: Open<zitadel.settings.v2.ResourceOwnerType>;
        /** Link to documentation. */
        docsLink?: string;
        /** Link of the organization’s own. */
        customLink?: string;
        /** Text of that link. */
        customLinkText?: string;
      };
      /** A link of the login page. */
      export type Link = {
        /** What the link leads to. */
        type?: Open<zitadel.settings.v2.LinkType>;
        /** Address; begins with `http://`, `https://` or `mailto:`. */
        url?: string;
        /** Key of the text that names the link; empty for the text of its type. */
        translationKey?: string;
        /** Where the link opens. */
        target?: Open<zitadel.settings.v2.LinkTarget>;
      };
      /** A link of the login page. What a request takes. */
      export type LinkInit = {
        /** What the link leads to. */
        type?: Open<zitadel.settings.v2.LinkType>;
        /** Address; begins with `http://`, `https://` or `mailto:`. At least 1 characters. Matches `^(https?://|mailto:).+`. */
        url: string;
        /** Key of the text that names the link; empty for the text of its type. At least 1 characters. */
        translationKey?: string;
        /** Where the link opens. */
        target?: Open<zitadel.settings.v2.LinkTarget>;
      };
      /** Links of the login page, such as terms of service and help. */
      export type LinkSettings = {
        /** Links in the order in which they are shown. */
        links?: zitadel.settings.v2.Link[];
      };
      /** Request of ListOrganizationSettings. */
      export type ListOrganizationSettingsRequest = {
        /** Which page of the list. */
        pagination?: zitadel.filter.v2.PaginationRequest;
        /** Column by which the list is ordered. */
        sortingColumn?: Open<zitadel.settings.v2.OrganizationSettingsFieldName>;
        /** Only what matches all of these. */
        filters?: zitadel.settings.v2.OrganizationSettingsSearchFilter[];
      };
      /** Request of ListOrganizationSettings. What a request takes. */
      export type ListOrganizationSettingsRequestInit = {
        /** Which page of the list. */
        pagination?: zitadel.filter.v2.PaginationRequestInit;
        /** Column by which the list is ordered. */
        sortingColumn?: Open<zitadel.settings.v2.OrganizationSettingsFieldName>;
        /** Only what matches all of these. */
        filters?: zitadel.settings.v2.OrganizationSettingsSearchFilterInit[];
      };
      /** Response of ListOrganizationSettings. */
      export type ListOrganizationSettingsResponse = {
        /** How long the whole list is. */
        pagination: zitadel.filter.v2.PaginationResponse;
        /** Settings of each organization that matches. */
        organizationSettings?: zitadel.settings.v2.OrganizationSettings[];
      };
      /** How many wrong attempts lock a user. */
      export type LockoutSettings = {
        /** How many wrong passwords lock the user; 0 is no limit. */
        maxPasswordAttempts?: Int64;
        /** Where the settings come from: the instance, or the organization’s own. */
        resourceOwnerType?: Open<zitadel.settings.v2.ResourceOwnerType>;
        /** How many wrong one-time codes lock the user; 0 is no limit. */
        maxOtpAttempts?: Int64;
      };
      /** How people may sign in. */
      export type LoginSettings = {
        /**
         * Whether users may sign in with user name and password.
         * 
         * @deprecated Use `allowLocalAuthentication`.
         */
        allowUsernamePassword?: boolean;
        /** Whether people may register themselves. */
        allowRegister?: boolean;
        /** Whether people may sign in with an external identity provider. */
        allowExternalIdp?: boolean;
        /** Whether everyone needs a second factor. */
        forceMfa?: boolean;
        /** Whether passkeys are allowed. */
        passkeysType?: Open<zitadel.settings.v2.PasskeysType>;
        /** Whether the link for a forgotten password is hidden. */
        hidePasswordReset?: boolean;
        /** Whether an unknown user name gets to the password page all the same, so that it is not revealed who has an account. */
        ignoreUnknownUsernames?: boolean;
        /** Where people go who opened the login without an application. */
        defaultRedirectUri?: string;
        /** How long a password check stays good. */
        passwordCheckLifetime?: Duration;
        /** How long a sign-in with an external provider stays good. */
        externalLoginCheckLifetime?: Duration;
        /** How long a user who skipped setting up a second factor is not asked again; 0 is not asking. */
        mfaInitSkipLifetime?: Duration;
        /** How long a check of a second factor stays good. */
        secondFactorCheckLifetime?: Duration;
        /** How long a check of a multi factor stays good. */
        multiFactorCheckLifetime?: Duration;
        /** Which second factors are allowed. */
        secondFactors?: Open<zitadel.settings.v2.SecondFactorType>[];
        /** Factors that count as two. */
        multiFactors?: Open<zitadel.settings.v2.MultiFactorType>[];
        /** Whether the domain of an entered login name may select the organization. */
        allowDomainDiscovery?: boolean;
        /** Whether signing in with an e-mail address is switched off. */
        disableLoginWithEmail?: boolean;
        /** Whether signing in with a phone number is switched off. */
        disableLoginWithPhone?: boolean;
        /** Where the settings come from: the instance, or the organization’s own. */
        resourceOwnerType?: Open<zitadel.settings.v2.ResourceOwnerType>;
        /** Whether users may sign in with what ZITADEL itself checks (user name, password, passkey), not only with an identity provider. */
        allowLocalAuthentication?: boolean;
        /** Whether everyone who signs in without an external provider needs a second factor. */
        forceMfaLocalOnly?: boolean;
      };
      /** Compares whether user names are unique only within the organization. */
      export type OrganizationScopedUsernamesFilter = {
        /** Whether user names are unique only within the organization: login names then carry its domain. */
        organizationScopedUsernames?: boolean;
      };
      /** Compares whether user names are unique only within the organization. What a request takes. */
      export type OrganizationScopedUsernamesFilterInit = {
        /** Whether user names are unique only within the organization: login names then carry its domain. */
        organizationScopedUsernames?: boolean;
      };
      /** Settings of an organization. */
      export type OrganizationSettings = {
        /** Id of the organization. */
        organizationId?: string;
        /** When it was created. */
        creationDate?: Timestamp;
        /** When it was changed last. */
        changeDate?: Timestamp;
        /** Whether user names are unique only within the organization: login names then carry its domain. */
        organizationScopedUsernames?: boolean;
      };
      /** One condition of a search. */
      export type OrganizationSettingsSearchFilter = {
        /** By any of these organization ids. */
        inOrganizationIdsFilter?: zitadel.filter.v2.InIDsFilter;
        /** By whether user names are unique only within the organization. */
        organizationScopedUsernamesFilter?: zitadel.settings.v2.OrganizationScopedUsernamesFilter;
      };
      /** One condition of a search. What a request takes. */
      export type OrganizationSettingsSearchFilterInit = {} &
        ({ /** By any of these organization ids. */ inOrganizationIdsFilter: zitadel.filter.v2.InIDsFilterInit; organizationScopedUsernamesFilter?: never; } | { inOrganizationIdsFilter?: never; /** By whether user names are unique only within the organization. */ organizationScopedUsernamesFilter: zitadel.settings.v2.OrganizationScopedUsernamesFilterInit; });
      /** What a password has to look like. */
      export type PasswordComplexitySettings = {
        /** Least number of characters. */
        minLength?: Int64;
        /** Whether an upper-case letter is asked for. */
        requiresUppercase?: boolean;
        /** Whether a lower-case letter is asked for. */
        requiresLowercase?: boolean;
        /** Whether a digit is asked for. */
        requiresNumber?: boolean;
        /** Whether a symbol is asked for. */
        requiresSymbol?: boolean;
        /** Where the settings come from: the instance, or the organization’s own. */
        resourceOwnerType?: Open<zitadel.settings.v2.ResourceOwnerType>;
      };
      /** When passwords expire. */
      export type PasswordExpirySettings = {
        /** After how many days a password expires; 0 is never. */
        maxAgeDays?: Int64;
        /** How many days before expiry people are warned. */
        expireWarnDays?: Int64;
        /** Where the settings come from: the instance, or the organization’s own. */
        resourceOwnerType?: Open<zitadel.settings.v2.ResourceOwnerType>;
      };
      /** Request of ResetLinkSettings. */
      export type ResetLinkSettingsRequest = {
        /** Whose settings: of an organization or of the instance. */
        ctx?: zitadel.object.v2.RequestContext;
      };
      /** Request of ResetLinkSettings. What a request takes. */
      export type ResetLinkSettingsRequestInit = {
        /** Whose settings: of an organization or of the instance. */
        ctx?: zitadel.object.v2.RequestContextInit;
      };
      /** Response of ResetLinkSettings. */
      export type ResetLinkSettingsResponse = {
        /** When it was changed last. */
        changeDate?: Timestamp;
        /** The settings. */
        settings?: zitadel.settings.v2.LinkSettings;
      };
      /** Embedding and impersonation. */
      export type SecuritySettings = {
        /** Whether and by whom the login may be embedded. */
        embeddedIframe?: zitadel.settings.v2.EmbeddedIframeSettings;
        /** Whether administrators may act as another user. */
        enableImpersonation?: boolean;
      };
      /** Request of SetHostedLoginTranslation. */
      export type SetHostedLoginTranslationRequest = {
        /** The instance. */
        instance?: boolean;
        /** Id of the organization. */
        organizationId?: string;
        /** Language (BCP 47). */
        locale?: string;
        /** Texts of the login by key. */
        translations?: JsonObject;
      };
      /** Request of SetHostedLoginTranslation. What a request takes. */
      export type SetHostedLoginTranslationRequestInit = {
        /** Language (BCP 47). At least 2 characters. */
        locale: string;
        /** Texts of the login by key. */
        translations?: object;
      } &
        ({ /** The instance. */ instance: boolean; organizationId?: never; } | { instance?: never; /** Id of the organization. */ organizationId: string; } | { instance?: never; organizationId?: never; });
      /** Response of SetHostedLoginTranslation. */
      export type SetHostedLoginTranslationResponse = {
        /** Tag of this version of the translation. */
        etag?: string;
      };
      /** Request of SetLinkSettings. */
      export type SetLinkSettingsRequest = {
        /** Whose settings: of an organization or of the instance. */
        ctx?: zitadel.object.v2.RequestContext;
        /** Links in the order in which they are shown. */
        links?: zitadel.settings.v2.Link[];
      };
      /** Request of SetLinkSettings. What a request takes. */
      export type SetLinkSettingsRequestInit = {
        /** Whose settings: of an organization or of the instance. */
        ctx?: zitadel.object.v2.RequestContextInit;
        /** Links in the order in which they are shown. */
        links?: zitadel.settings.v2.LinkInit[];
      };
      /** Response of SetLinkSettings. */
      export type SetLinkSettingsResponse = {
        /** When it was changed last. */
        changeDate?: Timestamp;
        /** The settings. */
        settings?: zitadel.settings.v2.LinkSettings;
      };
      /** Request of SetOrganizationSettings. */
      export type SetOrganizationSettingsRequest = {
        /** Id of the organization. */
        organizationId?: string;
        /** Whether user names are unique only within the organization: login names then carry its domain. */
        organizationScopedUsernames?: boolean;
      };
      /** Request of SetOrganizationSettings. What a request takes. */
      export type SetOrganizationSettingsRequestInit = {
        /** Id of the organization. */
        organizationId?: string;
        /** Whether user names are unique only within the organization: login names then carry its domain. */
        organizationScopedUsernames?: boolean;
      };
      /** Response of SetOrganizationSettings. */
      export type SetOrganizationSettingsResponse = {
        /** When the settings were set. */
        setDate: Timestamp;
      };
      /** Request of SetSecuritySettings. */
      export type SetSecuritySettingsRequest = {
        /** Whether and by whom the login may be embedded. */
        embeddedIframe?: zitadel.settings.v2.EmbeddedIframeSettings;
        /** Whether administrators may act as another user. */
        enableImpersonation?: boolean;
      };
      /** Request of SetSecuritySettings. What a request takes. */
      export type SetSecuritySettingsRequestInit = {
        /** Whether and by whom the login may be embedded. */
        embeddedIframe?: zitadel.settings.v2.EmbeddedIframeSettingsInit;
        /** Whether administrators may act as another user. */
        enableImpersonation?: boolean;
      };
      /** Response of SetSecuritySettings. */
      export type SetSecuritySettingsResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.object.v2.Details;
      };
      /** Colours and pictures of one theme. */
      export type Theme = {
        /** Primary colour, as `#rrggbb`. */
        primaryColor?: string;
        /** Background colour, as `#rrggbb`. */
        backgroundColor?: string;
        /** Colour of warnings, as `#rrggbb`. */
        warnColor?: string;
        /** Colour of text, as `#rrggbb`. */
        fontColor?: string;
        /** URL of the logo. */
        logoUrl?: string;
        /** URL of the icon. */
        iconUrl?: string;
      };
      /** Kind of an identity provider. */
      export type IdentityProviderType =
        | "IDENTITY_PROVIDER_TYPE_UNSPECIFIED"
        | "IDENTITY_PROVIDER_TYPE_OIDC"
        | "IDENTITY_PROVIDER_TYPE_JWT"
        | "IDENTITY_PROVIDER_TYPE_LDAP"
        | "IDENTITY_PROVIDER_TYPE_OAUTH"
        | "IDENTITY_PROVIDER_TYPE_AZURE_AD"
        | "IDENTITY_PROVIDER_TYPE_GITHUB"
        | "IDENTITY_PROVIDER_TYPE_GITHUB_ES"
        | "IDENTITY_PROVIDER_TYPE_GITLAB"
        | "IDENTITY_PROVIDER_TYPE_GITLAB_SELF_HOSTED"
        | "IDENTITY_PROVIDER_TYPE_GOOGLE"
        | "IDENTITY_PROVIDER_TYPE_SAML"
        | "IDENTITY_PROVIDER_TYPE_APPLE";
      /** Where a link opens. */
      export type LinkTarget =
        | "LINK_TARGET_UNSPECIFIED"
        | "LINK_TARGET_SELF"
        | "LINK_TARGET_BLANK";
      /** What a link leads to. */
      export type LinkType =
        | "LINK_TYPE_UNSPECIFIED"
        | "LINK_TYPE_TERMS_OF_SERVICE"
        | "LINK_TYPE_PRIVACY_POLICY"
        | "LINK_TYPE_HELP"
        | "LINK_TYPE_SUPPORT"
        | "LINK_TYPE_DOCS"
        | "LINK_TYPE_CUSTOM";
      /** A factor that counts as two. */
      export type MultiFactorType =
        | "MULTI_FACTOR_TYPE_UNSPECIFIED"
        | "MULTI_FACTOR_TYPE_U2F_WITH_VERIFICATION";
      /** Column of a list. */
      export type OrganizationSettingsFieldName =
        | "ORGANIZATION_SETTINGS_FIELD_NAME_UNSPECIFIED"
        | "ORGANIZATION_SETTINGS_FIELD_NAME_ORGANIZATION_ID"
        | "ORGANIZATION_SETTINGS_FIELD_NAME_CREATION_DATE"
        | "ORGANIZATION_SETTINGS_FIELD_NAME_CHANGE_DATE";
      /** Whether passkeys are allowed. */
      export type PasskeysType =
        | "PASSKEYS_TYPE_NOT_ALLOWED"
        | "PASSKEYS_TYPE_ALLOWED";
      /** Where settings come from. */
      export type ResourceOwnerType =
        | "RESOURCE_OWNER_TYPE_UNSPECIFIED"
        | "RESOURCE_OWNER_TYPE_INSTANCE"
        | "RESOURCE_OWNER_TYPE_ORG";
      /** Kind of a second factor. */
      export type SecondFactorType =
        | "SECOND_FACTOR_TYPE_UNSPECIFIED"
        | "SECOND_FACTOR_TYPE_TOTP"
        | "SECOND_FACTOR_TYPE_OTP"
        | "SECOND_FACTOR_TYPE_U2F"
        | "SECOND_FACTOR_TYPE_OTP_EMAIL"
        | "SECOND_FACTOR_TYPE_OTP_SMS"
        | "SECOND_FACTOR_TYPE_RECOVERY_CODES";
      /** Kind of settings. */
      export type SettingsType =
        | "SETTINGS_TYPE_UNSPECIFIED"
        | "SETTINGS_TYPE_LINK_SETTINGS";
      /** Level at which settings are defined. */
      export type Source =
        | "SOURCE_UNSPECIFIED"
        | "SOURCE_SYSTEM"
        | "SOURCE_INSTANCE"
        | "SOURCE_ORGANIZATION"
        | "SOURCE_PROJECT"
        | "SOURCE_APPLICATION";
      /** Light, dark or as the browser prefers. */
      export type ThemeMode =
        | "THEME_MODE_UNSPECIFIED"
        | "THEME_MODE_AUTO"
        | "THEME_MODE_LIGHT"
        | "THEME_MODE_DARK";
    }
  }
  export namespace user {
    export namespace v1 {
      /** A second factor of a user. */
      export type AuthFactor = {
        /** State. */
        state?: Open<zitadel.user.v1.AuthFactorState>;
        /** TOTP, as an authenticator app makes it. */
        otp?: zitadel.user.v1.AuthFactorOTP;
        /** A security key or the platform’s authenticator (U2F). */
        u2f?: zitadel.user.v1.AuthFactorU2F;
        /** One-time codes by SMS. */
        otpSms?: zitadel.user.v1.AuthFactorOTPSMS;
        /** One-time codes by e-mail. */
        otpEmail?: zitadel.user.v1.AuthFactorOTPEmail;
      };
      /** A TOTP factor. */
      export type AuthFactorOTP = {};
      /** One-time codes by e-mail. */
      export type AuthFactorOTPEmail = {};
      /** One-time codes by SMS. */
      export type AuthFactorOTPSMS = {};
      /** A U2F key. */
      export type AuthFactorU2F = {
        /** Id. */
        id?: string;
        /** Name. */
        name?: string;
      };
      /** An e-mail address. */
      export type Email = {
        /** E-mail address. */
        email?: string;
        /** Whether the e-mail address is verified. */
        isEmailVerified?: boolean;
      };
      /** A human user. */
      export type Human = {
        /** Names, language and the like. */
        profile?: zitadel.user.v1.Profile;
        /** E-mail address. */
        email?: zitadel.user.v1.Email;
        /** Phone number. */
        phone?: zitadel.user.v1.Phone;
        /** When the password was changed last. */
        passwordChanged?: Timestamp;
      };
      /** A machine user. */
      export type Machine = {
        /** Name. */
        name?: string;
        /** Description for people. */
        description?: string;
        /** Whether a client secret is set. */
        hasSecret?: boolean;
        /** Form of the access tokens that this machine user receives. */
        accessTokenType?: Open<zitadel.user.v1.AccessTokenType>;
      };
      /** Where a user is a manager. */
      export type Membership = {
        /** Id of the user. */
        userId?: string;
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.v1.ObjectDetails;
        /** The roles. */
        roles?: string[];
        /** Name as it is shown. */
        displayName?: string;
        /** The instance itself. */
        iam?: boolean;
        /** Id of the organization. */
        orgId?: string;
        /** Id of the project. */
        projectId?: string;
        /** Id of the project grant. */
        projectGrantId?: string;
      };
      /** Memberships of the instance. */
      export type MembershipIAMQuery = {
        /** The instance itself. */
        iam?: boolean;
      };
      /** Memberships of the instance. What a request takes. */
      export type MembershipIAMQueryInit = {
        /** The instance itself. */
        iam?: boolean;
      };
      /** Memberships of an organization. */
      export type MembershipOrgQuery = {
        /** Id of the organization. */
        orgId?: string;
      };
      /** Memberships of an organization. What a request takes. */
      export type MembershipOrgQueryInit = {
        /** Id of the organization. At most 200 characters. */
        orgId?: string;
      };
      /** Memberships of a project grant. */
      export type MembershipProjectGrantQuery = {
        /** Id of the project grant. */
        projectGrantId?: string;
      };
      /** Memberships of a project grant. What a request takes. */
      export type MembershipProjectGrantQueryInit = {
        /** Id of the project grant. At most 200 characters. */
        projectGrantId?: string;
      };
      /** Memberships of a project. */
      export type MembershipProjectQuery = {
        /** Id of the project. */
        projectId?: string;
      };
      /** Memberships of a project. What a request takes. */
      export type MembershipProjectQueryInit = {
        /** Id of the project. At most 200 characters. */
        projectId?: string;
      };
      /** One condition on memberships. */
      export type MembershipQuery = {
        /** Memberships of an organization. */
        orgQuery?: zitadel.user.v1.MembershipOrgQuery;
        /** Memberships of a project. */
        projectQuery?: zitadel.user.v1.MembershipProjectQuery;
        /** Memberships of a project grant. */
        projectGrantQuery?: zitadel.user.v1.MembershipProjectGrantQuery;
        /** Memberships of the instance. */
        iamQuery?: zitadel.user.v1.MembershipIAMQuery;
      };
      /** One condition on memberships. What a request takes. */
      export type MembershipQueryInit = {} &
        ({ /** Memberships of an organization. */ orgQuery: zitadel.user.v1.MembershipOrgQueryInit; projectQuery?: never; projectGrantQuery?: never; iamQuery?: never; } | { orgQuery?: never; /** Memberships of a project. */ projectQuery: zitadel.user.v1.MembershipProjectQueryInit; projectGrantQuery?: never; iamQuery?: never; } | { orgQuery?: never; projectQuery?: never; /** Memberships of a project grant. */ projectGrantQuery: zitadel.user.v1.MembershipProjectGrantQueryInit; iamQuery?: never; } | { orgQuery?: never; projectQuery?: never; projectGrantQuery?: never; /** Memberships of the instance. */ iamQuery: zitadel.user.v1.MembershipIAMQueryInit; });
      /** A phone number. */
      export type Phone = {
        /** Phone number. */
        phone?: string;
        /** Whether the phone number is verified. */
        isPhoneVerified?: boolean;
      };
      /** Names and language of a human user. */
      export type Profile = {
        /** Given name. */
        firstName?: string;
        /** Family name. */
        lastName?: string;
        /** Nickname. */
        nickName?: string;
        /** Name as it is shown. */
        displayName?: string;
        /** Preferred language (BCP 47). */
        preferredLanguage?: string;
        /** Gender. */
        gender?: Open<zitadel.user.v1.Gender>;
        /** URL of the picture; empty if there is no picture. */
        avatarUrl?: string;
      };
      /** A refresh token. */
      export type RefreshToken = {
        /** Id. */
        id?: string;
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.v1.ObjectDetails;
        /** Client id. */
        clientId?: string;
        /** When the user authenticated. */
        authTime?: Timestamp;
        /** When it expires if it is not used. */
        idleExpiration?: Timestamp;
        /** When it expires. */
        expiration?: Timestamp;
        /** Scopes. */
        scopes?: string[];
        /** Audience that the token was issued for. */
        audience?: string[];
      };
      /** A session. */
      export type Session = {
        /** Id of the session. */
        sessionId?: string;
        /** Id of the user agent that the session belongs to. */
        agentId?: string;
        /** Whether the session is active or terminated. */
        authState?: Open<zitadel.user.v1.SessionState>;
        /** Id of the user. */
        userId?: string;
        /** User name. */
        userName?: string;
        /** Login name. */
        loginName?: string;
        /** Name as it is shown. */
        displayName?: string;
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.v1.ObjectDetails;
        /** URL of the picture; empty if there is no picture. */
        avatarUrl?: string;
      };
      /** A user: a human or a machine. */
      export type User = {
        /** Id. */
        id?: string;
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.v1.ObjectDetails;
        /** State. */
        state?: Open<zitadel.user.v1.UserState>;
        /** User name. */
        userName?: string;
        /** All names with which the user can sign in. */
        loginNames?: string[];
        /** The login name that is shown. */
        preferredLoginName?: string;
        /** A human user. */
        human?: zitadel.user.v1.Human;
        /** A machine user: a service, not a human. */
        machine?: zitadel.user.v1.Machine;
      };
      /** The options of a WebAuthn ceremony. */
      export type WebAuthNKey = {
        /** Public key; in a WebAuthn ceremony the options as JSON. */
        publicKey?: Base64;
      };
      /** A WebAuthn credential. */
      export type WebAuthNToken = {
        /** Id. */
        id?: string;
        /** State. */
        state?: Open<zitadel.user.v1.AuthFactorState>;
        /** Name. */
        name?: string;
      };
      /** What the browser returned in a WebAuthn ceremony. */
      export type WebAuthNVerification = {
        /** What the browser’s credential returned, binary members as base64url. */
        publicKeyCredential?: Base64;
        /** Name by which the user recognizes the key. */
        tokenName?: string;
      };
      /** What the browser returned in a WebAuthn ceremony. What a request takes. */
      export type WebAuthNVerificationInit = {
        /** What the browser’s credential returned, binary members as base64url. At least 55 bytes. */
        publicKeyCredential: Base64 | Uint8Array;
        /** Name by which the user recognizes the key. 1 to 200 characters. */
        tokenName: string;
      };
      /** Form of access tokens. */
      export type AccessTokenType =
        | "ACCESS_TOKEN_TYPE_BEARER"
        | "ACCESS_TOKEN_TYPE_JWT";
      /** State of a factor. */
      export type AuthFactorState =
        | "AUTH_FACTOR_STATE_UNSPECIFIED"
        | "AUTH_FACTOR_STATE_NOT_READY"
        | "AUTH_FACTOR_STATE_READY"
        | "AUTH_FACTOR_STATE_REMOVED";
      /** Gender. */
      export type Gender =
        | "GENDER_UNSPECIFIED"
        | "GENDER_FEMALE"
        | "GENDER_MALE"
        | "GENDER_DIVERSE";
      /** State of a session. */
      export type SessionState =
        | "SESSION_STATE_UNSPECIFIED"
        | "SESSION_STATE_ACTIVE"
        | "SESSION_STATE_TERMINATED";
      /** Human or machine. */
      export type Type =
        | "TYPE_UNSPECIFIED"
        | "TYPE_HUMAN"
        | "TYPE_MACHINE";
      /** State of a grant. */
      export type UserGrantState =
        | "USER_GRANT_STATE_UNSPECIFIED"
        | "USER_GRANT_STATE_ACTIVE"
        | "USER_GRANT_STATE_INACTIVE";
      /** State of a user. */
      export type UserState =
        | "USER_STATE_UNSPECIFIED"
        | "USER_STATE_ACTIVE"
        | "USER_STATE_INACTIVE"
        | "USER_STATE_DELETED"
        | "USER_STATE_LOCKED"
        | "USER_STATE_SUSPEND"
        | "USER_STATE_INITIAL";
    }
    export namespace v2 {
      /** Request of AddHumanUser. */
      export type AddHumanUserRequest = {
        /** Id of the user. */
        userId?: string;
        /** User name; unique within its organization. */
        username?: string;
        /** Names, language and the like. */
        profile?: zitadel.user.v2.SetHumanProfile;
        /** E-mail address. */
        email?: zitadel.user.v2.SetHumanEmail;
        /** Metadata: a value (bytes) by key. */
        metadata?: zitadel.user.v2.SetMetadataEntry[];
        /** Password. */
        password?: zitadel.user.v2.Password;
        /** The password as a hash, for people who move over from another system. */
        hashedPassword?: zitadel.user.v2.HashedPassword;
        /** Links to users at identity providers. */
        idpLinks?: zitadel.user.v2.IDPLink[];
        /** Phone number. */
        phone?: zitadel.user.v2.SetHumanPhone;
        /** The organization. */
        organization?: zitadel.object.v2.Organization;
        /** Secret of a TOTP factor that the user brings along, base32. */
        totpSecret?: string;
      };
      /** Request of AddHumanUser. What a request takes. */
      export type AddHumanUserRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId?: string;
        /** User name; unique within its organization. 1 to 200 characters. */
        username?: string;
        /** Names, language and the like. */
        profile: zitadel.user.v2.SetHumanProfileInit;
        /** E-mail address. */
        email: zitadel.user.v2.SetHumanEmailInit;
        /** Metadata: a value (bytes) by key. */
        metadata?: zitadel.user.v2.SetMetadataEntryInit[];
        /** Links to users at identity providers. */
        idpLinks?: zitadel.user.v2.IDPLinkInit[];
        /** Phone number. */
        phone?: zitadel.user.v2.SetHumanPhoneInit;
        /** The organization. */
        organization?: zitadel.object.v2.OrganizationInit;
        /** Secret of a TOTP factor that the user brings along, base32. 1 to 200 characters. */
        totpSecret?: string;
      } &
        ({ /** Password. */ password: zitadel.user.v2.PasswordInit; hashedPassword?: never; } | { password?: never; /** The password as a hash, for people who move over from another system. */ hashedPassword: zitadel.user.v2.HashedPasswordInit; } | { password?: never; hashedPassword?: never; });
      /** Response of AddHumanUser. */
      export type AddHumanUserResponse = {
        /** Id of the user. */
        userId: string;
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
        /** Code that verifies the e-mail address; only when it was asked for with `returnCode`. */
        emailCode?: string;
        /** Code that verifies the phone number; only when it was asked for with `returnCode`. */
        phoneCode?: string;
      };
      /** Request of AddIDPLink. */
      export type AddIDPLinkRequest = {
        /** Id of the user. */
        userId?: string;
        /** The link to the user at the identity provider. */
        idpLink?: zitadel.user.v2.IDPLink;
      };
      /** Request of AddIDPLink. What a request takes. */
      export type AddIDPLinkRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** The link to the user at the identity provider. */
        idpLink?: zitadel.user.v2.IDPLinkInit;
      };
      /** Response of AddIDPLink. */
      export type AddIDPLinkResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
      };
      /** Request of AddKey. */
      export type AddKeyRequest = {
        /** Id of the user. */
        userId?: string;
        /** When it expires. */
        expirationDate?: Timestamp;
        /** Public key; in a WebAuthn ceremony the options as JSON. */
        publicKey?: Base64;
      };
      /** Request of AddKey. What a request takes. */
      export type AddKeyRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** When it expires. */
        expirationDate: Timestamp | Date;
        /** Public key; in a WebAuthn ceremony the options as JSON. */
        publicKey?: Base64 | Uint8Array;
      };
      /** Response of AddKey. */
      export type AddKeyResponse = {
        /** When it was created. */
        creationDate?: Timestamp;
        /** Id of the key. */
        keyId?: string;
        /** The private key. It is returned only here. */
        keyContent?: Base64;
      };
      /** Request of AddOTPEmail. */
      export type AddOTPEmailRequest = {
        /** Id of the user. */
        userId?: string;
      };
      /** Request of AddOTPEmail. What a request takes. */
      export type AddOTPEmailRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** Response of AddOTPEmail. */
      export type AddOTPEmailResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
      };
      /** Request of AddOTPSMS. */
      export type AddOTPSMSRequest = {
        /** Id of the user. */
        userId?: string;
      };
      /** Request of AddOTPSMS. What a request takes. */
      export type AddOTPSMSRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** Response of AddOTPSMS. */
      export type AddOTPSMSResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
      };
      /** Request of AddPersonalAccessToken. */
      export type AddPersonalAccessTokenRequest = {
        /** Id of the user. */
        userId?: string;
        /** When it expires. */
        expirationDate?: Timestamp;
      };
      /** Request of AddPersonalAccessToken. What a request takes. */
      export type AddPersonalAccessTokenRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** When it expires. */
        expirationDate: Timestamp | Date;
      };
      /** Response of AddPersonalAccessToken. */
      export type AddPersonalAccessTokenResponse = {
        /** When it was created. */
        creationDate?: Timestamp;
        /** Id of the token. */
        tokenId?: string;
        /** The token. It is returned only here. */
        token?: string;
      };
      /** Request of AddSecret. */
      export type AddSecretRequest = {
        /** Id of the user. */
        userId?: string;
      };
      /** Request of AddSecret. What a request takes. */
      export type AddSecretRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** Response of AddSecret. */
      export type AddSecretResponse = {
        /** When it was created. */
        creationDate?: Timestamp;
        /** The client secret. It is returned only here. */
        clientSecret?: string;
      };
      /** All of these have to match. */
      export type AndQuery = {
        /** Only what matches all of these. */
        queries?: zitadel.user.v2.SearchQuery[];
      };
      /** All of these have to match. What a request takes. */
      export type AndQueryInit = {
        /** Only what matches all of these. */
        queries?: zitadel.user.v2.SearchQueryInit[];
      };
      /** A second factor of a user. */
      export type AuthFactor = {
        /** State. */
        state?: Open<zitadel.user.v2.AuthFactorState>;
        /** TOTP, as an authenticator app makes it. */
        otp?: zitadel.user.v2.AuthFactorOTP;
        /** A security key or the platform’s authenticator (U2F). */
        u2f?: zitadel.user.v2.AuthFactorU2F;
        /** One-time codes by SMS. */
        otpSms?: zitadel.user.v2.AuthFactorOTPSMS;
        /** One-time codes by e-mail. */
        otpEmail?: zitadel.user.v2.AuthFactorOTPEmail;
      };
      /** A TOTP factor. */
      export type AuthFactorOTP = {};
      /** One-time codes by e-mail. */
      export type AuthFactorOTPEmail = {};
      /** One-time codes by SMS. */
      export type AuthFactorOTPSMS = {};
      /** A U2F key. */
      export type AuthFactorU2F = {
        /** Id. */
        id?: string;
        /** Name. */
        name?: string;
      };
      /** Request of CreateInviteCode. */
      export type CreateInviteCodeRequest = {
        /** Id of the user. */
        userId?: string;
        /** Send the code to the user. */
        sendCode?: zitadel.user.v2.SendInviteCode;
        /** Hand the code back in the response and send nothing. */
        returnCode?: zitadel.user.v2.ReturnInviteCode;
      };
      /** Request of CreateInviteCode. What a request takes. */
      export type CreateInviteCodeRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      } &
        ({ /** Send the code to the user. */ sendCode: zitadel.user.v2.SendInviteCodeInit; returnCode?: never; } | { sendCode?: never; /** Hand the code back in the response and send nothing. */ returnCode: zitadel.user.v2.ReturnInviteCodeInit; } | { sendCode?: never; returnCode?: never; });
      /** Response of CreateInviteCode. */
      export type CreateInviteCodeResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
        /** The code; only when it was asked for with `returnCode`. */
        inviteCode?: string;
      };
      /** Request of CreatePasskeyRegistrationLink. */
      export type CreatePasskeyRegistrationLinkRequest = {
        /** Id of the user. */
        userId?: string;
        /** Send a link to the user. */
        sendLink?: zitadel.user.v2.SendPasskeyRegistrationLink;
        /** Hand the code back in the response and send nothing. */
        returnCode?: zitadel.user.v2.ReturnPasskeyRegistrationCode;
      };
      /** Request of CreatePasskeyRegistrationLink. What a request takes. */
      export type CreatePasskeyRegistrationLinkRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      } &
        ({ /** Send a link to the user. */ sendLink: zitadel.user.v2.SendPasskeyRegistrationLinkInit; returnCode?: never; } | { sendLink?: never; /** Hand the code back in the response and send nothing. */ returnCode: zitadel.user.v2.ReturnPasskeyRegistrationCodeInit; } | { sendLink?: never; returnCode?: never; });
      /** Response of CreatePasskeyRegistrationLink. */
      export type CreatePasskeyRegistrationLinkResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
        /** The code, as the user entered it. */
        code?: zitadel.user.v2.PasskeyRegistrationCode;
      };
      /** Request of CreateUser. */
      export type CreateUserRequest = {
        /** Id of the organization. */
        organizationId?: string;
        /** Id of the user. */
        userId?: string;
        /** User name; unique within its organization. */
        username?: string;
        /** A human user. */
        human?: zitadel.user.v2.CreateUserRequest.Human;
        /** A machine user: a service, not a human. */
        machine?: zitadel.user.v2.CreateUserRequest.Machine;
        /** Metadata: a value (bytes) by key. */
        metadata?: zitadel.user.v2.Metadata[];
      };
      /** Request of CreateUser. What a request takes. */
      export type CreateUserRequestInit = {
        /** Id of the organization. 1 to 200 characters. */
        organizationId: string;
        /** Id of the user. 1 to 200 characters. */
        userId?: string;
        /** User name; unique within its organization. 1 to 200 characters. */
        username?: string;
        /** Metadata: a value (bytes) by key. */
        metadata?: zitadel.user.v2.MetadataInit[];
      } &
        ({ /** A human user. */ human: zitadel.user.v2.CreateUserRequest.HumanInit; machine?: never; } | { human?: never; /** A machine user: a service, not a human. */ machine: zitadel.user.v2.CreateUserRequest.MachineInit; });
      /** Response of CreateUser. */
      export type CreateUserResponse = {
        /** Id. */
        id: string;
        /** When it was created. */
        creationDate: Timestamp;
        /** Code that verifies the e-mail address; only when it was asked for with `returnCode`. */
        emailCode?: string;
        /** Code that verifies the phone number; only when it was asked for with `returnCode`. */
        phoneCode?: string;
      };
      /** Request of DeactivateUser. */
      export type DeactivateUserRequest = {
        /** Id of the user. */
        userId?: string;
      };
      /** Request of DeactivateUser. What a request takes. */
      export type DeactivateUserRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** Response of DeactivateUser. */
      export type DeactivateUserResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
      };
      /** Request of DeleteUserMetadata. */
      export type DeleteUserMetadataRequest = {
        /** Id of the user. */
        userId?: string;
        /** The keys. */
        keys?: string[];
      };
      /** Request of DeleteUserMetadata. What a request takes. */
      export type DeleteUserMetadataRequestInit = {
        /** Id of the user. */
        userId?: string;
        /** The keys. */
        keys?: string[];
      };
      /** Response of DeleteUserMetadata. */
      export type DeleteUserMetadataResponse = {
        /** When it was deleted. */
        deletionDate?: Timestamp;
      };
      /** Request of DeleteUser. */
      export type DeleteUserRequest = {
        /** Id of the user. */
        userId?: string;
      };
      /** Request of DeleteUser. What a request takes. */
      export type DeleteUserRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** Response of DeleteUser. */
      export type DeleteUserResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
      };
      /** Compares the display name. */
      export type DisplayNameQuery = {
        /** Name as it is shown. */
        displayName?: string;
        /** How to compare. */
        method?: Open<zitadel.object.v2.TextQueryMethod>;
      };
      /** Compares the display name. What a request takes. */
      export type DisplayNameQueryInit = {
        /** Name as it is shown. 1 to 200 characters. */
        displayName: string;
        /** How to compare. */
        method?: Open<zitadel.object.v2.TextQueryMethod>;
      };
      /** Only credentials of this domain. */
      export type DomainQuery = {
        /** Also those that were registered without a domain. */
        includeWithoutDomain?: boolean;
        /** Domain: of an organization, or the relying-party id of a WebAuthn ceremony (no scheme, no port). */
        domain?: string;
      };
      /** Only credentials of this domain. What a request takes. */
      export type DomainQueryInit = {
        /** Also those that were registered without a domain. */
        includeWithoutDomain?: boolean;
        /** Domain: of an organization, or the relying-party id of a WebAuthn ceremony (no scheme, no port). 1 to 200 characters. */
        domain: string;
      };
      /** Compares the e-mail address. */
      export type EmailQuery = {
        /** E-mail address to compare with. */
        emailAddress?: string;
        /** How to compare. */
        method?: Open<zitadel.object.v2.TextQueryMethod>;
      };
      /** Compares the e-mail address. What a request takes. */
      export type EmailQueryInit = {
        /** E-mail address to compare with. At most 200 characters. */
        emailAddress?: string;
        /** How to compare. */
        method?: Open<zitadel.object.v2.TextQueryMethod>;
      };
      /** Compares the given name. */
      export type FirstNameQuery = {
        /** Given name. */
        firstName?: string;
        /** How to compare. */
        method?: Open<zitadel.object.v2.TextQueryMethod>;
      };
      /** Compares the given name. What a request takes. */
      export type FirstNameQueryInit = {
        /** Given name. 1 to 200 characters. */
        firstName: string;
        /** How to compare. */
        method?: Open<zitadel.object.v2.TextQueryMethod>;
      };
      /** A form that the browser posts. */
      export type FormData = {
        /** URL; of a TOTP factor the `otpauth:` URI for the QR code. */
        url?: string;
        /** Names and values of the form’s inputs. */
        fields?: { [key: string]: string };
      };
      /** Request of GenerateRecoveryCodes. */
      export type GenerateRecoveryCodesRequest = {
        /** Id of the user. */
        userId?: string;
        /** How many codes. */
        count?: number;
      };
      /** Request of GenerateRecoveryCodes. What a request takes. */
      export type GenerateRecoveryCodesRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** How many codes. 1 to 50. */
        count: number;
      };
      /** Response of GenerateRecoveryCodes. */
      export type GenerateRecoveryCodesResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
        /** The codes. ZITADEL stores only their hashes: this response is the only place that tells them. */
        recoveryCodes?: string[];
      };
      /** Request of GetUserByID. */
      export type GetUserByIDRequest = {
        /** Id of the user. */
        userId?: string;
      };
      /** Request of GetUserByID. What a request takes. */
      export type GetUserByIDRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** Response of GetUserByID. */
      export type GetUserByIDResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
        /** The user. */
        user: zitadel.user.v2.User;
      };
      /** A password as a hash. */
      export type HashedPassword = {
        /** The hash, in a form that ZITADEL can verify. */
        hash?: string;
        /** Whether the password has to be changed at the next sign-in. */
        changeRequired?: boolean;
      };
      /** A password as a hash. What a request takes. */
      export type HashedPasswordInit = {
        /** The hash, in a form that ZITADEL can verify. 1 to 200 characters. */
        hash: string;
        /** Whether the password has to be changed at the next sign-in. */
        changeRequired?: boolean;
      };
      /** E-mail address of a human user. */
      export type HumanEmail = {
        /** E-mail address. */
        email?: string;
        /** Whether it is verified. In a request: it is verified already, no code is made. */
        isVerified?: boolean;
      };
      /** Request of HumanMFAInitSkipped. */
      export type HumanMFAInitSkippedRequest = {
        /** Id of the user. */
        userId?: string;
      };
      /** Request of HumanMFAInitSkipped. What a request takes. */
      export type HumanMFAInitSkippedRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** Response of HumanMFAInitSkipped. */
      export type HumanMFAInitSkippedResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
      };
      /** Phone number of a human user. */
      export type HumanPhone = {
        /** Phone number. */
        phone?: string;
        /** Whether it is verified. In a request: it is verified already, no code is made. */
        isVerified?: boolean;
      };
      /** Names and language of a human user. */
      export type HumanProfile = {
        /** Given name. */
        givenName?: string;
        /** Family name. */
        familyName?: string;
        /** Nickname. */
        nickName?: string;
        /** Name as it is shown. */
        displayName?: string;
        /** Preferred language (BCP 47). */
        preferredLanguage?: string;
        /** Gender. */
        gender?: Open<zitadel.user.v2.Gender>;
        /** URL of the picture; empty if there is no picture. */
        avatarUrl?: string;
      };
      /** A human user. */
      export type HumanUser = {
        /** Id of the user. */
        userId?: string;
        /** State. */
        state?: Open<zitadel.user.v2.UserState>;
        /** User name; unique within its organization. */
        username?: string;
        /** All names with which the user can sign in. */
        loginNames?: string[];
        /** The login name that is shown. */
        preferredLoginName?: string;
        /** Names, language and the like. */
        profile?: zitadel.user.v2.HumanProfile;
        /** E-mail address. */
        email?: zitadel.user.v2.HumanEmail;
        /** Phone number. */
        phone?: zitadel.user.v2.HumanPhone;
        /** Whether the password has to be changed at the next sign-in. */
        passwordChangeRequired?: boolean;
        /** When the password was changed last. */
        passwordChanged?: Timestamp;
        /** When the user last skipped setting up a second factor. */
        mfaInitSkipped?: Timestamp;
      };
      /** What an identity provider returned about a user. */
      export type IDPInformation = {
        /** A generic OAuth 2 provider, or its tokens. */
        oauth?: zitadel.user.v2.IDPOAuthAccessInformation;
        /** Id of the identity provider. */
        idpId?: string;
        /** Id of the user. */
        userId?: string;
        /** User name. */
        userName?: string;
        /** What the provider returned, unchanged. */
        rawInformation?: JsonObject;
        /** An LDAP directory; in a request, the credentials for it. */
        ldap?: zitadel.user.v2.IDPLDAPAccessInformation;
        /** A SAML provider, or its assertion. */
        saml?: zitadel.user.v2.IDPSAMLAccessInformation;
      };
      /** A sign-in with an identity provider. */
      export type IDPIntent = {
        /** Id of the intent. */
        idpIntentId?: string;
        /** Token of the intent; proves that it succeeded. */
        idpIntentToken?: string;
        /** Id of the user. */
        userId?: string;
      };
      /** What a directory returned about a user. */
      export type IDPLDAPAccessInformation = {
        /** Which attributes of the directory hold which data. */
        attributes?: JsonObject;
      };
      /** Link to a user at an identity provider. */
      export type IDPLink = {
        /** Id of the identity provider. */
        idpId?: string;
        /** Id of the user. */
        userId?: string;
        /** User name. */
        userName?: string;
      };
      /** Link to a user at an identity provider. What a request takes. */
      export type IDPLinkInit = {
        /** Id of the identity provider. 1 to 200 characters. */
        idpId: string;
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** User name. 1 to 200 characters. */
        userName: string;
      };
      /** Tokens of an OAuth provider. */
      export type IDPOAuthAccessInformation = {
        /** Access token that the identity provider issued. */
        accessToken?: string;
        /** The ID token. */
        idToken?: string;
        /** Refresh token that the identity provider issued. */
        refreshToken?: string;
      };
      /** Assertion of a SAML provider. */
      export type IDPSAMLAccessInformation = {
        /** The SAML assertion as the identity provider signed it. */
        assertion?: Base64;
      };
      /** Any of these e-mail addresses. */
      export type InUserEmailsQuery = {
        /** The e-mail addresses. */
        userEmails?: string[];
      };
      /** Any of these e-mail addresses. What a request takes. */
      export type InUserEmailsQueryInit = {
        /** The e-mail addresses. */
        userEmails?: string[];
      };
      /** Any of these user ids. */
      export type InUserIDQuery = {
        /** The user ids. */
        userIds?: string[];
      };
      /** Any of these user ids. What a request takes. */
      export type InUserIDQueryInit = {
        /** The user ids. */
        userIds?: string[];
      };
      /** A key of a machine user. */
      export type Key = {
        /** When it was created. */
        creationDate?: Timestamp;
        /** When it was changed last. */
        changeDate?: Timestamp;
        /** Id. */
        id?: string;
        /** Id of the user. */
        userId?: string;
        /** Id of the organization. */
        organizationId?: string;
        /** When it expires. */
        expirationDate?: Timestamp;
      };
      /** One condition on keys. */
      export type KeysSearchFilter = {
        /** By id of the key. */
        keyIdFilter?: zitadel.filter.v2.IDFilter;
        /** By id of the user. */
        userIdFilter?: zitadel.filter.v2.IDFilter;
        /** By id of the organization. */
        organizationIdFilter?: zitadel.filter.v2.IDFilter;
        /** By the time of creation. */
        createdDateFilter?: zitadel.filter.v2.TimestampFilter;
        /** By the time of expiry. */
        expirationDateFilter?: zitadel.filter.v2.TimestampFilter;
      };
      /** One condition on keys. What a request takes. */
      export type KeysSearchFilterInit = {} &
        ({ /** By id of the key. */ keyIdFilter: zitadel.filter.v2.IDFilterInit; userIdFilter?: never; organizationIdFilter?: never; createdDateFilter?: never; expirationDateFilter?: never; } | { keyIdFilter?: never; /** By id of the user. */ userIdFilter: zitadel.filter.v2.IDFilterInit; organizationIdFilter?: never; createdDateFilter?: never; expirationDateFilter?: never; } | { keyIdFilter?: never; userIdFilter?: never; /** By id of the organization. */ organizationIdFilter: zitadel.filter.v2.IDFilterInit; createdDateFilter?: never; expirationDateFilter?: never; } | { keyIdFilter?: never; userIdFilter?: never; organizationIdFilter?: never; /** By the time of creation. */ createdDateFilter: zitadel.filter.v2.TimestampFilterInit; expirationDateFilter?: never; } | { keyIdFilter?: never; userIdFilter?: never; organizationIdFilter?: never; createdDateFilter?: never; /** By the time of expiry. */ expirationDateFilter: zitadel.filter.v2.TimestampFilterInit; });
      /** User name and password for a directory. */
      export type LDAPCredentials = {
        /** User name; unique within its organization. */
        username?: string;
        /** Password. */
        password?: string;
      };
      /** User name and password for a directory. What a request takes. */
      export type LDAPCredentialsInit = {
        /** User name; unique within its organization. 1 to 200 characters. */
        username: string;
        /** Password. 1 to 200 characters. */
        password: string;
      };
      /** Compares the family name. */
      export type LastNameQuery = {
        /** Family name. */
        lastName?: string;
        /** How to compare. */
        method?: Open<zitadel.object.v2.TextQueryMethod>;
      };
      /** Compares the family name. What a request takes. */
      export type LastNameQueryInit = {
        /** Family name. 1 to 200 characters. */
        lastName: string;
        /** How to compare. */
        method?: Open<zitadel.object.v2.TextQueryMethod>;
      };
      /** Request of ListAuthenticationFactors. */
      export type ListAuthenticationFactorsRequest = {
        /** Id of the user. */
        userId?: string;
        /** Only factors of these kinds; all kinds when empty. */
        authFactors?: Open<zitadel.user.v2.AuthFactors>[];
        /** Only factors in these states; ready ones when empty. */
        states?: Open<zitadel.user.v2.AuthFactorState>[];
      };
      /** Request of ListAuthenticationFactors. What a request takes. */
      export type ListAuthenticationFactorsRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Only factors of these kinds; all kinds when empty. */
        authFactors?: Open<zitadel.user.v2.AuthFactors>[];
        /** Only factors in these states; ready ones when empty. */
        states?: Open<zitadel.user.v2.AuthFactorState>[];
      };
      /** Response of ListAuthenticationFactors. */
      export type ListAuthenticationFactorsResponse = {
        /** What was found. */
        result?: zitadel.user.v2.AuthFactor[];
      };
      /** Request of ListAuthenticationMethodTypes. */
      export type ListAuthenticationMethodTypesRequest = {
        /** Id of the user. */
        userId?: string;
        /** By domain. */
        domainQuery?: zitadel.user.v2.DomainQuery;
      };
      /** Request of ListAuthenticationMethodTypes. What a request takes. */
      export type ListAuthenticationMethodTypesRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** By domain. */
        domainQuery?: zitadel.user.v2.DomainQueryInit;
      };
      /** Response of ListAuthenticationMethodTypes. */
      export type ListAuthenticationMethodTypesResponse = {
        /** How long the list is in all, and how new. */
        details: zitadel.object.v2.ListDetails;
        /** How the user can authenticate at present. */
        authMethodTypes?: Open<zitadel.user.v2.AuthenticationMethodType>[];
      };
      /** Request of ListIDPLinks. */
      export type ListIDPLinksRequest = {
        /** Id of the user. */
        userId?: string;
        /** Paging and order. */
        query?: zitadel.object.v2.ListQuery;
      };
      /** Request of ListIDPLinks. What a request takes. */
      export type ListIDPLinksRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Paging and order. */
        query?: zitadel.object.v2.ListQueryInit;
      };
      /** Response of ListIDPLinks. */
      export type ListIDPLinksResponse = {
        /** How long the list is in all, and how new. */
        details: zitadel.object.v2.ListDetails;
        /** What was found. */
        result?: zitadel.user.v2.IDPLink[];
      };
      /** Request of ListKeys. */
      export type ListKeysRequest = {
        /** Which page. */
        pagination?: zitadel.filter.v2.PaginationRequest;
        /** By which column the list is ordered. */
        sortingColumn?: Open<zitadel.user.v2.KeyFieldName>;
        /** Only what matches all of these. */
        filters?: zitadel.user.v2.KeysSearchFilter[];
      };
      /** Request of ListKeys. What a request takes. */
      export type ListKeysRequestInit = {
        /** Which page. */
        pagination?: zitadel.filter.v2.PaginationRequestInit;
        /** By which column the list is ordered. */
        sortingColumn?: Open<zitadel.user.v2.KeyFieldName>;
        /** Only what matches all of these. */
        filters?: zitadel.user.v2.KeysSearchFilterInit[];
      };
      /** Response of ListKeys. */
      export type ListKeysResponse = {
        /** Which page. */
        pagination?: zitadel.filter.v2.PaginationResponse;
        /** What was found. */
        result?: zitadel.user.v2.Key[];
      };
      /** Request of ListPasskeys. */
      export type ListPasskeysRequest = {
        /** Id of the user. */
        userId?: string;
      };
      /** Request of ListPasskeys. What a request takes. */
      export type ListPasskeysRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** Response of ListPasskeys. */
      export type ListPasskeysResponse = {
        /** How long the list is in all, and how new. */
        details: zitadel.object.v2.ListDetails;
        /** What was found. */
        result?: zitadel.user.v2.Passkey[];
      };
      /** Request of ListPersonalAccessTokens. */
      export type ListPersonalAccessTokensRequest = {
        /** Which page. */
        pagination?: zitadel.filter.v2.PaginationRequest;
        /** By which column the list is ordered. */
        sortingColumn?: Open<zitadel.user.v2.PersonalAccessTokenFieldName>;
        /** Only what matches all of these. */
        filters?: zitadel.user.v2.PersonalAccessTokensSearchFilter[];
      };
      /** Request of ListPersonalAccessTokens. What a request takes. */
      export type ListPersonalAccessTokensRequestInit = {
        /** Which page. */
        pagination?: zitadel.filter.v2.PaginationRequestInit;
        /** By which column the list is ordered. */
        sortingColumn?: Open<zitadel.user.v2.PersonalAccessTokenFieldName>;
        /** Only what matches all of these. */
        filters?: zitadel.user.v2.PersonalAccessTokensSearchFilterInit[];
      };
      /** Response of ListPersonalAccessTokens. */
      export type ListPersonalAccessTokensResponse = {
        /** Which page. */
        pagination?: zitadel.filter.v2.PaginationResponse;
        /** What was found. */
        result?: zitadel.user.v2.PersonalAccessToken[];
      };
      /** Request of ListUserMetadata. */
      export type ListUserMetadataRequest = {
        /** Id of the user. */
        userId?: string;
        /** Which page. */
        pagination?: zitadel.filter.v2.PaginationRequest;
        /** Only what matches all of these. */
        filters?: zitadel.metadata.v2.MetadataSearchFilter[];
      };
      /** Request of ListUserMetadata. What a request takes. */
      export type ListUserMetadataRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Which page. */
        pagination?: zitadel.filter.v2.PaginationRequestInit;
        /** Only what matches all of these. */
        filters?: zitadel.metadata.v2.MetadataSearchFilterInit[];
      };
      /** Response of ListUserMetadata. */
      export type ListUserMetadataResponse = {
        /** Which page. */
        pagination: zitadel.filter.v2.PaginationResponse;
        /** Metadata: a value (bytes) by key. */
        metadata?: zitadel.metadata.v2.Metadata[];
      };
      /** Request of ListUsers. */
      export type ListUsersRequest = {
        /** Paging and order. */
        query?: zitadel.object.v2.ListQuery;
        /** By which column the list is ordered. */
        sortingColumn?: Open<zitadel.user.v2.UserFieldName>;
        /** Only what matches all of these. */
        queries?: zitadel.user.v2.SearchQuery[];
      };
      /** Request of ListUsers. What a request takes. */
      export type ListUsersRequestInit = {
        /** Paging and order. */
        query?: zitadel.object.v2.ListQueryInit;
        /** By which column the list is ordered. */
        sortingColumn?: Open<zitadel.user.v2.UserFieldName>;
        /** Only what matches all of these. */
        queries?: zitadel.user.v2.SearchQueryInit[];
      };
      /** Response of ListUsers. */
      export type ListUsersResponse = {
        /** How long the list is in all, and how new. */
        details: zitadel.object.v2.ListDetails;
        /** By which column the list is ordered. */
        sortingColumn?: Open<zitadel.user.v2.UserFieldName>;
        /** What was found. */
        result?: zitadel.user.v2.User[];
      };
      /** Request of LockUser. */
      export type LockUserRequest = {
        /** Id of the user. */
        userId?: string;
      };
      /** Request of LockUser. What a request takes. */
      export type LockUserRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** Response of LockUser. */
      export type LockUserResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
      };
      /** Compares the login name. */
      export type LoginNameQuery = {
        /** Login name. */
        loginName?: string;
        /** How to compare. */
        method?: Open<zitadel.object.v2.TextQueryMethod>;
      };
      /** Compares the login name. What a request takes. */
      export type LoginNameQueryInit = {
        /** Login name. 1 to 200 characters. */
        loginName: string;
        /** How to compare. */
        method?: Open<zitadel.object.v2.TextQueryMethod>;
      };
      /** A machine user. */
      export type MachineUser = {
        /** Name. */
        name?: string;
        /** Description for people. */
        description?: string;
        /** Whether a client secret is set. */
        hasSecret?: boolean;
        /** Form of the access tokens that this machine user receives. */
        accessTokenType?: Open<zitadel.user.v2.AccessTokenType>;
      };
      /** An entry of an object’s metadata. */
      export type Metadata = {
        /** Key. */
        key?: string;
        /** Value. */
        value?: Base64;
      };
      /** An entry of an object’s metadata. What a request takes. */
      export type MetadataInit = {
        /** Key. 1 to 200 characters. */
        key: string;
        /** Value. At most 500000 bytes. */
        value?: Base64 | Uint8Array;
      };
      /** Compares the nickname. */
      export type NickNameQuery = {
        /** Nickname. */
        nickName?: string;
        /** How to compare. */
        method?: Open<zitadel.object.v2.TextQueryMethod>;
      };
      /** Compares the nickname. What a request takes. */
      export type NickNameQueryInit = {
        /** Nickname. 1 to 200 characters. */
        nickName: string;
        /** How to compare. */
        method?: Open<zitadel.object.v2.TextQueryMethod>;
      };
      /** This must not match. */
      export type NotQuery = {
        /** Paging and order. */
        query?: zitadel.user.v2.SearchQuery;
      };
      /** This must not match. What a request takes. */
      export type NotQueryInit = {
        /** Paging and order. */
        query?: zitadel.user.v2.SearchQueryInit;
      };
      /** One of these has to match. */
      export type OrQuery = {
        /** Only what matches all of these. */
        queries?: zitadel.user.v2.SearchQuery[];
      };
      /** One of these has to match. What a request takes. */
      export type OrQueryInit = {
        /** Only what matches all of these. */
        queries?: zitadel.user.v2.SearchQueryInit[];
      };
      /** Compares the organization. */
      export type OrganizationIdQuery = {
        /** Id of the organization. */
        organizationId?: string;
      };
      /** Compares the organization. What a request takes. */
      export type OrganizationIdQueryInit = {
        /** Id of the organization. 1 to 200 characters. */
        organizationId: string;
      };
      /** A passkey. */
      export type Passkey = {
        /** Id. */
        id?: string;
        /** State. */
        state?: Open<zitadel.user.v2.AuthFactorState>;
        /** Name. */
        name?: string;
      };
      /** The code of a registration link. */
      export type PasskeyRegistrationCode = {
        /** Id. */
        id?: string;
        /** The code, as the user entered it. */
        code?: string;
      };
      /** The code of a registration link. What a request takes. */
      export type PasskeyRegistrationCodeInit = {
        /** Id. 1 to 200 characters. */
        id: string;
        /** The code, as the user entered it. 1 to 200 characters. */
        code: string;
      };
      /** A password. */
      export type Password = {
        /** Password. */
        password?: string;
        /** Whether the password has to be changed at the next sign-in. */
        changeRequired?: boolean;
      };
      /** A password. What a request takes. */
      export type PasswordInit = {
        /** Password. 1 to 200 characters. */
        password: string;
        /** Whether the password has to be changed at the next sign-in. */
        changeRequired?: boolean;
      };
      /** Request of PasswordReset. */
      export type PasswordResetRequest = {
        /** Id of the user. */
        userId?: string;
        /** Send a link to the user. */
        sendLink?: zitadel.user.v2.SendPasswordResetLink;
        /** Hand the code back in the response and send nothing. */
        returnCode?: zitadel.user.v2.ReturnPasswordResetCode;
      };
      /** Request of PasswordReset. What a request takes. */
      export type PasswordResetRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      } &
        ({ /** Send a link to the user. */ sendLink: zitadel.user.v2.SendPasswordResetLinkInit; returnCode?: never; } | { sendLink?: never; /** Hand the code back in the response and send nothing. */ returnCode: zitadel.user.v2.ReturnPasswordResetCodeInit; } | { sendLink?: never; returnCode?: never; });
      /** Response of PasswordReset. */
      export type PasswordResetResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
        verificationCode?: string;
      };
      /** A personal access token. */
      export type PersonalAccessToken = {
        /** When it was created. */
        creationDate?: Timestamp;
        /** When it was changed last. */
        changeDate?: Timestamp;
        /** Id. */
        id?: string;
        /** Id of the user. */
        userId?: string;
        /** Id of the organization. */
        organizationId?: string;
        /** When it expires. */
        expirationDate?: Timestamp;
      };
      /** One condition on personal access tokens. */
      export type PersonalAccessTokensSearchFilter = {
        /** By id of the token. */
        tokenIdFilter?: zitadel.filter.v2.IDFilter;
        /** By id of the user. */
        userIdFilter?: zitadel.filter.v2.IDFilter;
        /** By id of the organization. */
        organizationIdFilter?: zitadel.filter.v2.IDFilter;
        /** By the time of creation. */
        createdDateFilter?: zitadel.filter.v2.TimestampFilter;
        /** By the time of expiry. */
        expirationDateFilter?: zitadel.filter.v2.TimestampFilter;
      };
      /** One condition on personal access tokens. What a request takes. */
      export type PersonalAccessTokensSearchFilterInit = {} &
        ({ /** By id of the token. */ tokenIdFilter: zitadel.filter.v2.IDFilterInit; userIdFilter?: never; organizationIdFilter?: never; createdDateFilter?: never; expirationDateFilter?: never; } | { tokenIdFilter?: never; /** By id of the user. */ userIdFilter: zitadel.filter.v2.IDFilterInit; organizationIdFilter?: never; createdDateFilter?: never; expirationDateFilter?: never; } | { tokenIdFilter?: never; userIdFilter?: never; /** By id of the organization. */ organizationIdFilter: zitadel.filter.v2.IDFilterInit; createdDateFilter?: never; expirationDateFilter?: never; } | { tokenIdFilter?: never; userIdFilter?: never; organizationIdFilter?: never; /** By the time of creation. */ createdDateFilter: zitadel.filter.v2.TimestampFilterInit; expirationDateFilter?: never; } | { tokenIdFilter?: never; userIdFilter?: never; organizationIdFilter?: never; createdDateFilter?: never; /** By the time of expiry. */ expirationDateFilter: zitadel.filter.v2.TimestampFilterInit; });
      /** Compares the phone number. */
      export type PhoneQuery = {
        /** Phone number; stored in E.164, read with default region Switzerland when it has no country code. */
        number?: string;
        /** How to compare. */
        method?: Open<zitadel.object.v2.TextQueryMethod>;
      };
      /** Compares the phone number. What a request takes. */
      export type PhoneQueryInit = {
        /** Phone number; stored in E.164, read with default region Switzerland when it has no country code. At most 20 characters. */
        number?: string;
        /** How to compare. */
        method?: Open<zitadel.object.v2.TextQueryMethod>;
      };
      /** Request of ReactivateUser. */
      export type ReactivateUserRequest = {
        /** Id of the user. */
        userId?: string;
      };
      /** Request of ReactivateUser. What a request takes. */
      export type ReactivateUserRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** Response of ReactivateUser. */
      export type ReactivateUserResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
      };
      /** Where the browser returns to. */
      export type RedirectURLs = {
        /** Where the browser goes when it succeeded. */
        successUrl?: string;
        /** Where the browser goes when it failed. */
        failureUrl?: string;
        /** Name that is passed on to the identity provider, so that the user need not enter it again. */
        loginHint?: string;
      };
      /** Where the browser returns to. What a request takes. */
      export type RedirectURLsInit = {
        /** Where the browser goes when it succeeded. 1 to 2048 characters. */
        successUrl: string;
        /** Where the browser goes when it failed. 1 to 2048 characters. */
        failureUrl: string;
        /** Name that is passed on to the identity provider, so that the user need not enter it again. At most 200 characters. */
        loginHint?: string;
      };
      /** Request of RegisterPasskey. */
      export type RegisterPasskeyRequest = {
        /** Id of the user. */
        userId?: string;
        /** The code, as the user entered it. */
        code?: zitadel.user.v2.PasskeyRegistrationCode;
        /** Which kind of authenticator may hold the passkey. */
        authenticator?: Open<zitadel.user.v2.PasskeyAuthenticator>;
        /** Domain: of an organization, or the relying-party id of a WebAuthn ceremony (no scheme, no port). */
        domain?: string;
      };
      /** Request of RegisterPasskey. What a request takes. */
      export type RegisterPasskeyRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** The code, as the user entered it. */
        code?: zitadel.user.v2.PasskeyRegistrationCodeInit;
        /** Which kind of authenticator may hold the passkey. */
        authenticator?: Open<zitadel.user.v2.PasskeyAuthenticator>;
        /** Domain: of an organization, or the relying-party id of a WebAuthn ceremony (no scheme, no port). */
        domain?: string;
      };
      /** Response of RegisterPasskey. */
      export type RegisterPasskeyResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
        /** Id of the passkey. */
        passkeyId: string;
        /** Options for `navigator.credentials.create()`, binary members as base64url. */
        publicKeyCredentialCreationOptions: JsonObject;
      };
      /** Request of RegisterTOTP. */
      export type RegisterTOTPRequest = {
        /** Id of the user. */
        userId?: string;
      };
      /** Request of RegisterTOTP. What a request takes. */
      export type RegisterTOTPRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** Response of RegisterTOTP. */
      export type RegisterTOTPResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
        /** `otpauth:` URI, for the QR code that an authenticator app reads. */
        uri?: string;
        /** The secret, base32 without padding. It is returned only here. */
        secret?: string;
      };
      /** Request of RegisterU2F. */
      export type RegisterU2FRequest = {
        /** Id of the user. */
        userId?: string;
        /** Domain: of an organization, or the relying-party id of a WebAuthn ceremony (no scheme, no port). */
        domain?: string;
      };
      /** Request of RegisterU2F. What a request takes. */
      export type RegisterU2FRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Domain: of an organization, or the relying-party id of a WebAuthn ceremony (no scheme, no port). */
        domain?: string;
      };
      /** Response of RegisterU2F. */
      export type RegisterU2FResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
        /** Id of the U2F key. */
        u2fId: string;
        /** Options for `navigator.credentials.create()`, binary members as base64url. */
        publicKeyCredentialCreationOptions: JsonObject;
      };
      /** Request of RemoveIDPLink. */
      export type RemoveIDPLinkRequest = {
        /** Id of the user. */
        userId?: string;
        /** Id of the identity provider. */
        idpId?: string;
        /** Id of the user at the identity provider. */
        linkedUserId?: string;
      };
      /** Request of RemoveIDPLink. What a request takes. */
      export type RemoveIDPLinkRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Id of the identity provider. 1 to 200 characters. */
        idpId: string;
        /** Id of the user at the identity provider. 1 to 200 characters. */
        linkedUserId: string;
      };
      /** Response of RemoveIDPLink. */
      export type RemoveIDPLinkResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
      };
      /** Request of RemoveKey. */
      export type RemoveKeyRequest = {
        /** Id of the user. */
        userId?: string;
        /** Id of the key. */
        keyId?: string;
      };
      /** Request of RemoveKey. What a request takes. */
      export type RemoveKeyRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Id of the key. 1 to 200 characters. */
        keyId: string;
      };
      /** Response of RemoveKey. */
      export type RemoveKeyResponse = {
        /** When it was deleted. */
        deletionDate?: Timestamp;
      };
      /** Request of RemoveOTPEmail. */
      export type RemoveOTPEmailRequest = {
        /** Id of the user. */
        userId?: string;
      };
      /** Request of RemoveOTPEmail. What a request takes. */
      export type RemoveOTPEmailRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** Response of RemoveOTPEmail. */
      export type RemoveOTPEmailResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
      };
      /** Request of RemoveOTPSMS. */
      export type RemoveOTPSMSRequest = {
        /** Id of the user. */
        userId?: string;
      };
      /** Request of RemoveOTPSMS. What a request takes. */
      export type RemoveOTPSMSRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** Response of RemoveOTPSMS. */
      export type RemoveOTPSMSResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
      };
      /** Request of RemovePasskey. */
      export type RemovePasskeyRequest = {
        /** Id of the user. */
        userId?: string;
        /** Id of the passkey. */
        passkeyId?: string;
      };
      /** Request of RemovePasskey. What a request takes. */
      export type RemovePasskeyRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Id of the passkey. 1 to 200 characters. */
        passkeyId: string;
      };
      /** Response of RemovePasskey. */
      export type RemovePasskeyResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
      };
      /** Request of RemovePersonalAccessToken. */
      export type RemovePersonalAccessTokenRequest = {
        /** Id of the user. */
        userId?: string;
        /** Id of the token. */
        tokenId?: string;
      };
      /** Request of RemovePersonalAccessToken. What a request takes. */
      export type RemovePersonalAccessTokenRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Id of the token. 1 to 200 characters. */
        tokenId: string;
      };
      /** Response of RemovePersonalAccessToken. */
      export type RemovePersonalAccessTokenResponse = {
        /** When it was deleted. */
        deletionDate?: Timestamp;
      };
      /** Request of RemovePhone. */
      export type RemovePhoneRequest = {
        /** Id of the user. */
        userId?: string;
      };
      /** Request of RemovePhone. What a request takes. */
      export type RemovePhoneRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** Response of RemovePhone. */
      export type RemovePhoneResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
      };
      /** Request of RemoveRecoveryCodes. */
      export type RemoveRecoveryCodesRequest = {
        /** Id of the user. */
        userId?: string;
      };
      /** Request of RemoveRecoveryCodes. What a request takes. */
      export type RemoveRecoveryCodesRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** Response of RemoveRecoveryCodes. */
      export type RemoveRecoveryCodesResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
      };
      /** Request of RemoveSecret. */
      export type RemoveSecretRequest = {
        /** Id of the user. */
        userId?: string;
      };
      /** Request of RemoveSecret. What a request takes. */
      export type RemoveSecretRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** Response of RemoveSecret. */
      export type RemoveSecretResponse = {
        /** When it was deleted. */
        deletionDate?: Timestamp;
      };
      /** Request of RemoveTOTP. */
      export type RemoveTOTPRequest = {
        /** Id of the user. */
        userId?: string;
      };
      /** Request of RemoveTOTP. What a request takes. */
      export type RemoveTOTPRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** Response of RemoveTOTP. */
      export type RemoveTOTPResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
      };
      /** Request of RemoveU2F. */
      export type RemoveU2FRequest = {
        /** Id of the user. */
        userId?: string;
        /** Id of the U2F key. */
        u2fId?: string;
      };
      /** Request of RemoveU2F. What a request takes. */
      export type RemoveU2FRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Id of the U2F key. 1 to 200 characters. */
        u2fId: string;
      };
      /** Response of RemoveU2F. */
      export type RemoveU2FResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
      };
      /** Request of ResendEmailCode. */
      export type ResendEmailCodeRequest = {
        /** Id of the user. */
        userId?: string;
        /** Send the code to the user. */
        sendCode?: zitadel.user.v2.SendEmailVerificationCode;
        /** Hand the code back in the response and send nothing. */
        returnCode?: zitadel.user.v2.ReturnEmailVerificationCode;
      };
      /** Request of ResendEmailCode. What a request takes. */
      export type ResendEmailCodeRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      } &
        ({ /** Send the code to the user. */ sendCode: zitadel.user.v2.SendEmailVerificationCodeInit; returnCode?: never; } | { sendCode?: never; /** Hand the code back in the response and send nothing. */ returnCode: zitadel.user.v2.ReturnEmailVerificationCodeInit; } | { sendCode?: never; returnCode?: never; });
      /** Response of ResendEmailCode. */
      export type ResendEmailCodeResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
        verificationCode?: string;
      };
      /** Request of ResendInviteCode. */
      export type ResendInviteCodeRequest = {
        /** Id of the user. */
        userId?: string;
      };
      /** Request of ResendInviteCode. What a request takes. */
      export type ResendInviteCodeRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** Response of ResendInviteCode. */
      export type ResendInviteCodeResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
      };
      /** Request of ResendPhoneCode. */
      export type ResendPhoneCodeRequest = {
        /** Id of the user. */
        userId?: string;
        /** Send the code to the user. */
        sendCode?: zitadel.user.v2.SendPhoneVerificationCode;
        /** Hand the code back in the response and send nothing. */
        returnCode?: zitadel.user.v2.ReturnPhoneVerificationCode;
      };
      /** Request of ResendPhoneCode. What a request takes. */
      export type ResendPhoneCodeRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      } &
        ({ /** Send the code to the user. */ sendCode: zitadel.user.v2.SendPhoneVerificationCodeInit; returnCode?: never; } | { sendCode?: never; /** Hand the code back in the response and send nothing. */ returnCode: zitadel.user.v2.ReturnPhoneVerificationCodeInit; } | { sendCode?: never; returnCode?: never; });
      /** Response of ResendPhoneCode. */
      export type ResendPhoneCodeResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
        verificationCode?: string;
      };
      /** Request of RetrieveIdentityProviderIntent. */
      export type RetrieveIdentityProviderIntentRequest = {
        /** Id of the intent. */
        idpIntentId?: string;
        /** Token of the intent; proves that it succeeded. */
        idpIntentToken?: string;
      };
      /** Request of RetrieveIdentityProviderIntent. What a request takes. */
      export type RetrieveIdentityProviderIntentRequestInit = {
        /** Id of the intent. 1 to 200 characters. */
        idpIntentId: string;
        /** Token of the intent; proves that it succeeded. 1 to 4096 characters. */
        idpIntentToken: string;
      };
      /** Response of RetrieveIdentityProviderIntent. */
      export type RetrieveIdentityProviderIntentResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
        /** What the identity provider returned about the user. */
        idpInformation: zitadel.user.v2.IDPInformation;
        /** Id of the user. */
        userId?: string;
        /**
         * A request for AddHumanUser, filled in with what the identity provider returned about the user.
         * 
         * @deprecated Use `createUser`.
         */
        addHumanUser?: zitadel.user.v2.AddHumanUserRequest;
        /**
         * A request for UpdateHumanUser, likewise.
         * 
         * @deprecated Use `updateUser`.
         */
        updateHumanUser?: zitadel.user.v2.UpdateHumanUserRequest;
        /** A request for CreateUser, filled in with what the identity provider returned about the user: no user is linked to it yet. */
        createUser?: zitadel.user.v2.CreateUserRequest;
        /** A request for UpdateUser, filled in with what the identity provider returned about the linked user. */
        updateUser?: zitadel.user.v2.UpdateUserRequest;
      };
      /** Hand the code back in the response. */
      export type ReturnEmailVerificationCode = {};
      /** Hand the code back in the response. What a request takes. */
      export type ReturnEmailVerificationCodeInit = { [name: string]: never };
      /** Hand the code back in the response. */
      export type ReturnInviteCode = {};
      /** Hand the code back in the response. What a request takes. */
      export type ReturnInviteCodeInit = { [name: string]: never };
      /** Hand the code back in the response. */
      export type ReturnPasskeyRegistrationCode = {};
      /** Hand the code back in the response. What a request takes. */
      export type ReturnPasskeyRegistrationCodeInit = { [name: string]: never };
      /** Hand the code back in the response. */
      export type ReturnPasswordResetCode = {};
      /** Hand the code back in the response. What a request takes. */
      export type ReturnPasswordResetCodeInit = { [name: string]: never };
      /** Hand the code back in the response. */
      export type ReturnPhoneVerificationCode = {};
      /** Hand the code back in the response. What a request takes. */
      export type ReturnPhoneVerificationCodeInit = { [name: string]: never };
      /** One condition of a search. */
      export type SearchQuery = {
        /** By user name. */
        userNameQuery?: zitadel.user.v2.UserNameQuery;
        /** By given name. */
        firstNameQuery?: zitadel.user.v2.FirstNameQuery;
        /** By family name. */
        lastNameQuery?: zitadel.user.v2.LastNameQuery;
        /** By nickname. */
        nickNameQuery?: zitadel.user.v2.NickNameQuery;
        /** By display name. */
        displayNameQuery?: zitadel.user.v2.DisplayNameQuery;
        /** By e-mail address. */
        emailQuery?: zitadel.user.v2.EmailQuery;
        /** By state. */
        stateQuery?: zitadel.user.v2.StateQuery;
        /** By type. */
        typeQuery?: zitadel.user.v2.TypeQuery;
        /** By login name. */
        loginNameQuery?: zitadel.user.v2.LoginNameQuery;
        /** By any of these user ids. */
        inUserIdsQuery?: zitadel.user.v2.InUserIDQuery;
        /** One of these has to match. */
        orQuery?: zitadel.user.v2.OrQuery;
        /** All of these have to match. */
        andQuery?: zitadel.user.v2.AndQuery;
        /** This must not match. */
        notQuery?: zitadel.user.v2.NotQuery;
        /** By any of these e-mail addresses. */
        inUserEmailsQuery?: zitadel.user.v2.InUserEmailsQuery;
        /** By id of the organization. */
        organizationIdQuery?: zitadel.user.v2.OrganizationIdQuery;
        /** By phone number. */
        phoneQuery?: zitadel.user.v2.PhoneQuery;
        /** By a key of the metadata. */
        metadataKeyFilter?: zitadel.metadata.v2.MetadataKeyFilter;
        /** By a value of the metadata. */
        metadataValueFilter?: zitadel.metadata.v2.MetadataValueFilter;
      };
      /** One condition of a search. What a request takes. */
      export type SearchQueryInit = {} &
        ({ /** By user name. */ userNameQuery: zitadel.user.v2.UserNameQueryInit; firstNameQuery?: never; lastNameQuery?: never; nickNameQuery?: never; displayNameQuery?: never; emailQuery?: never; stateQuery?: never; typeQuery?: never; loginNameQuery?: never; inUserIdsQuery?: never; orQuery?: never; andQuery?: never; notQuery?: never; inUserEmailsQuery?: never; organizationIdQuery?: never; phoneQuery?: never; metadataKeyFilter?: never; metadataValueFilter?: never; } | { userNameQuery?: never; /** By given name. */ firstNameQuery: zitadel.user.v2.FirstNameQueryInit; lastNameQuery?: never; nickNameQuery?: never; displayNameQuery?: never; emailQuery?: never; stateQuery?: never; typeQuery?: never; loginNameQuery?: never; inUserIdsQuery?: never; orQuery?: never; andQuery?: never; notQuery?: never; inUserEmailsQuery?: never; organizationIdQuery?: never; phoneQuery?: never; metadataKeyFilter?: never; metadataValueFilter?: never; } | { userNameQuery?: never; firstNameQuery?: never; /** By family name. */ lastNameQuery: zitadel.user.v2.LastNameQueryInit; nickNameQuery?: never; displayNameQuery?: never; emailQuery?: never; stateQuery?: never; typeQuery?: never; loginNameQuery?: never; inUserIdsQuery?: never; orQuery?: never; andQuery?: never; notQuery?: never; inUserEmailsQuery?: never; organizationIdQuery?: never; phoneQuery?: never; metadataKeyFilter?: never; metadataValueFilter?: never; } | { userNameQuery?: never; firstNameQuery?: never; lastNameQuery?: never; /** By nickname. */ nickNameQuery: zitadel.user.v2.NickNameQueryInit; displayNameQuery?: never; emailQuery?: never; stateQuery?: never; typeQuery?: never; loginNameQuery?: never; inUserIdsQuery?: never; orQuery?: never; andQuery?: never; notQuery?: never; inUserEmailsQuery?: never; organizationIdQuery?: never; phoneQuery?: never; metadataKeyFilter?: never; metadataValueFilter?: never; } | { userNameQuery?: never; firstNameQuery?: never; lastNameQuery?: never; nickNameQuery?: never; /** By display name. */ displayNameQuery: zitadel.user.v2.DisplayNameQueryInit; emailQuery?: never; stateQuery?: never; typeQuery?: never; loginNameQuery?: never; inUserIdsQuery?: never; orQuery?: never; andQuery?: never; notQuery?: never; inUserEmailsQuery?: never; organizationIdQuery?: never; phoneQuery?: never; metadataKeyFilter?: never; metadataValueFilter?: never; } | { userNameQuery?: never; firstNameQuery?: never; lastNameQuery?: never; nickNameQuery?: never; displayNameQuery?: never; /** By e-mail address. */ emailQuery: zitadel.user.v2.EmailQueryInit; stateQuery?: never; typeQuery?: never; loginNameQuery?: never; inUserIdsQuery?: never; orQuery?: never; andQuery?: never; notQuery?: never; inUserEmailsQuery?: never; organizationIdQuery?: never; phoneQuery?: never; metadataKeyFilter?: never; metadataValueFilter?: never; } | { userNameQuery?: never; firstNameQuery?: never; lastNameQuery?: never; nickNameQuery?: never; displayNameQuery?: never; emailQuery?: never; /** By state. */ stateQuery: zitadel.user.v2.StateQueryInit; typeQuery?: never; loginNameQuery?: never; inUserIdsQuery?: never; orQuery?: never; andQuery?: never; notQuery?: never; inUserEmailsQuery?: never; organizationIdQuery?: never; phoneQuery?: never; metadataKeyFilter?: never; metadataValueFilter?: never; } | { userNameQuery?: never; firstNameQuery?: never; lastNameQuery?: never; nickNameQuery?: never; displayNameQuery?: never; emailQuery?: never; stateQuery?: never; /** By type. */ typeQuery: zitadel.user.v2.TypeQueryInit; loginNameQuery?: never; inUserIdsQuery?: never; orQuery?: never; andQuery?: never; notQuery?: never; inUserEmailsQuery?: never; organizationIdQuery?: never; phoneQuery?: never; metadataKeyFilter?: never; metadataValueFilter?: never; } | { userNameQuery?: never; firstNameQuery?: never; lastNameQuery?: never; nickNameQuery?: never; displayNameQuery?: never; emailQuery?: never; stateQuery?: never; typeQuery?: never; /** By login name. */ loginNameQuery: zitadel.user.v2.LoginNameQueryInit; inUserIdsQuery?: never; orQuery?: never; andQuery?: never; notQuery?: never; inUserEmailsQuery?: never; organizationIdQuery?: never; phoneQuery?: never; metadataKeyFilter?: never; metadataValueFilter?: never; } | { userNameQuery?: never; firstNameQuery?: never; lastNameQuery?: never; nickNameQuery?: never; displayNameQuery?: never; emailQuery?: never; stateQuery?: never; typeQuery?: never; loginNameQuery?: never; /** By any of these user ids. */ inUserIdsQuery: zitadel.user.v2.InUserIDQueryInit; orQuery?: never; andQuery?: never; notQuery?: never; inUserEmailsQuery?: never; organizationIdQuery?: never; phoneQuery?: never; metadataKeyFilter?: never; metadataValueFilter?: never; } | { userNameQuery?: never; firstNameQuery?: never; lastNameQuery?: never; nickNameQuery?: never; displayNameQuery?: never; emailQuery?: never; stateQuery?: never; typeQuery?: never; loginNameQuery?: never; inUserIdsQuery?: never; /** One of these has to match. */ orQuery: zitadel.user.v2.OrQueryInit; andQuery?: never; notQuery?: never; inUserEmailsQuery?: never; organizationIdQuery?: never; phoneQuery?: never; metadataKeyFilter?: never; metadataValueFilter?: never; } | { userNameQuery?: never; firstNameQuery?: never; lastNameQuery?: never; nickNameQuery?: never; displayNameQuery?: never; emailQuery?: never; stateQuery?: never; typeQuery?: never; loginNameQuery?: never; inUserIdsQuery?: never; orQuery?: never; /** All of these have to match. */ andQuery: zitadel.user.v2.AndQueryInit; notQuery?: never; inUserEmailsQuery?: never; organizationIdQuery?: never; phoneQuery?: never; metadataKeyFilter?: never; metadataValueFilter?: never; } | { userNameQuery?: never; firstNameQuery?: never; lastNameQuery?: never; nickNameQuery?: never; displayNameQuery?: never; emailQuery?: never; stateQuery?: never; typeQuery?: never; loginNameQuery?: never; inUserIdsQuery?: never; orQuery?: never; andQuery?: never; /** This must not match. */ notQuery: zitadel.user.v2.NotQueryInit; inUserEmailsQuery?: never; organizationIdQuery?: never; phoneQuery?: never; metadataKeyFilter?: never; metadataValueFilter?: never; } | { userNameQuery?: never; firstNameQuery?: never; lastNameQuery?: never; nickNameQuery?: never; displayNameQuery?: never; emailQuery?: never; stateQuery?: never; typeQuery?: never; loginNameQuery?: never; inUserIdsQuery?: never; orQuery?: never; andQuery?: never; notQuery?: never; /** By any of these e-mail addresses. */ inUserEmailsQuery: zitadel.user.v2.InUserEmailsQueryInit; organizationIdQuery?: never; phoneQuery?: never; metadataKeyFilter?: never; metadataValueFilter?: never; } | { userNameQuery?: never; firstNameQuery?: never; lastNameQuery?: never; nickNameQuery?: never; displayNameQuery?: never; emailQuery?: never; stateQuery?: never; typeQuery?: never; loginNameQuery?: never; inUserIdsQuery?: never; orQuery?: never; andQuery?: never; notQuery?: never; inUserEmailsQuery?: never; /** By id of the organization. */ organizationIdQuery: zitadel.user.v2.OrganizationIdQueryInit; phoneQuery?: never; metadataKeyFilter?: never; metadataValueFilter?: never; } | { userNameQuery?: never; firstNameQuery?: never; lastNameQuery?: never; nickNameQuery?: never; displayNameQuery?: never; emailQuery?: never; stateQuery?: never; typeQuery?: never; loginNameQuery?: never; inUserIdsQuery?: never; orQuery?: never; andQuery?: never; notQuery?: never; inUserEmailsQuery?: never; organizationIdQuery?: never; /** By phone number. */ phoneQuery: zitadel.user.v2.PhoneQueryInit; metadataKeyFilter?: never; metadataValueFilter?: never; } | { userNameQuery?: never; firstNameQuery?: never; lastNameQuery?: never; nickNameQuery?: never; displayNameQuery?: never; emailQuery?: never; stateQuery?: never; typeQuery?: never; loginNameQuery?: never; inUserIdsQuery?: never; orQuery?: never; andQuery?: never; notQuery?: never; inUserEmailsQuery?: never; organizationIdQuery?: never; phoneQuery?: never; /** By a key of the metadata. */ metadataKeyFilter: zitadel.metadata.v2.MetadataKeyFilterInit; metadataValueFilter?: never; } | { userNameQuery?: never; firstNameQuery?: never; lastNameQuery?: never; nickNameQuery?: never; displayNameQuery?: never; emailQuery?: never; stateQuery?: never; typeQuery?: never; loginNameQuery?: never; inUserIdsQuery?: never; orQuery?: never; andQuery?: never; notQuery?: never; inUserEmailsQuery?: never; organizationIdQuery?: never; phoneQuery?: never; metadataKeyFilter?: never; /** By a value of the metadata. */ metadataValueFilter: zitadel.metadata.v2.MetadataValueFilterInit; });
      /** Request of SendEmailCode. */
      export type SendEmailCodeRequest = {
        /** Id of the user. */
        userId?: string;
        /** Send the code to the user. */
        sendCode?: zitadel.user.v2.SendEmailVerificationCode;
        /** Hand the code back in the response and send nothing. */
        returnCode?: zitadel.user.v2.ReturnEmailVerificationCode;
      };
      /** Request of SendEmailCode. What a request takes. */
      export type SendEmailCodeRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      } &
        ({ /** Send the code to the user. */ sendCode: zitadel.user.v2.SendEmailVerificationCodeInit; returnCode?: never; } | { sendCode?: never; /** Hand the code back in the response and send nothing. */ returnCode: zitadel.user.v2.ReturnEmailVerificationCodeInit; } | { sendCode?: never; returnCode?: never; });
      /** Response of SendEmailCode. */
      export type SendEmailCodeResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
        verificationCode?: string;
      };
      /** Send the code by e-mail. */
      export type SendEmailVerificationCode = {
        /** Template of the link in the message, in Go’s template syntax; ZITADEL’s own page when absent. */
        urlTemplate?: string;
      };
      /** Send the code by e-mail. What a request takes. */
      export type SendEmailVerificationCodeInit = {
        /** Template of the link in the message, in Go’s template syntax; ZITADEL’s own page when absent. 1 to 200 characters. */
        urlTemplate?: string;
      };
      /** Send the invitation. */
      export type SendInviteCode = {
        /** Template of the link in the message, in Go’s template syntax; ZITADEL’s own page when absent. */
        urlTemplate?: string;
        /** Name of the application as the invitation shows it; ZITADEL when empty. */
        applicationName?: string;
      };
      /** Send the invitation. What a request takes. */
      export type SendInviteCodeInit = {
        /** Template of the link in the message, in Go’s template syntax; ZITADEL’s own page when absent. 1 to 200 characters. */
        urlTemplate?: string;
        /** Name of the application as the invitation shows it; ZITADEL when empty. 1 to 200 characters. */
        applicationName?: string;
      };
      /** Send the link by e-mail. */
      export type SendPasskeyRegistrationLink = {
        /** Template of the link in the message, in Go’s template syntax; ZITADEL’s own page when absent. */
        urlTemplate?: string;
      };
      /** Send the link by e-mail. What a request takes. */
      export type SendPasskeyRegistrationLinkInit = {
        /** Template of the link in the message, in Go’s template syntax; ZITADEL’s own page when absent. 1 to 200 characters. */
        urlTemplate?: string;
      };
      /** Send the link. */
      export type SendPasswordResetLink = {
        /** By which channel it is sent. */
        notificationType?: Open<zitadel.user.v2.NotificationType>;
        /** Template of the link in the message, in Go’s template syntax; ZITADEL’s own page when absent. */
        urlTemplate?: string;
      };
      /** Send the link. What a request takes. */
      export type SendPasswordResetLinkInit = {
        /** By which channel it is sent. */
        notificationType?: Open<zitadel.user.v2.NotificationType>;
        /** Template of the link in the message, in Go’s template syntax; ZITADEL’s own page when absent. 1 to 200 characters. */
        urlTemplate?: string;
      };
      /** Send the code by SMS. */
      export type SendPhoneVerificationCode = {};
      /** Send the code by SMS. What a request takes. */
      export type SendPhoneVerificationCodeInit = { [name: string]: never };
      /** Request of SetEmail. */
      export type SetEmailRequest = {
        /** Id of the user. */
        userId?: string;
        /** E-mail address. */
        email?: string;
        /** Send the code to the user. */
        sendCode?: zitadel.user.v2.SendEmailVerificationCode;
        /** Hand the code back in the response and send nothing. */
        returnCode?: zitadel.user.v2.ReturnEmailVerificationCode;
        /** Whether it is verified. In a request: it is verified already, no code is made. */
        isVerified?: boolean;
      };
      /** Request of SetEmail. What a request takes. */
      export type SetEmailRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** E-mail address. 1 to 200 characters. */
        email: string;
      } &
        ({ /** Send the code to the user. */ sendCode: zitadel.user.v2.SendEmailVerificationCodeInit; returnCode?: never; isVerified?: never; } | { sendCode?: never; /** Hand the code back in the response and send nothing. */ returnCode: zitadel.user.v2.ReturnEmailVerificationCodeInit; isVerified?: never; } | { sendCode?: never; returnCode?: never; /** Whether it is verified. In a request: it is verified already, no code is made. */ isVerified: boolean; } | { sendCode?: never; returnCode?: never; isVerified?: never; });
      /** Response of SetEmail. */
      export type SetEmailResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
        verificationCode?: string;
      };
      /** An e-mail address, and how it is verified. */
      export type SetHumanEmail = {
        /** E-mail address. */
        email?: string;
        /** Send the code to the user. */
        sendCode?: zitadel.user.v2.SendEmailVerificationCode;
        /** Hand the code back in the response and send nothing. */
        returnCode?: zitadel.user.v2.ReturnEmailVerificationCode;
        /** Whether it is verified. In a request: it is verified already, no code is made. */
        isVerified?: boolean;
      };
      /** An e-mail address, and how it is verified. What a request takes. */
      export type SetHumanEmailInit = {
        /** E-mail address. 1 to 200 characters. */
        email: string;
      } &
        ({ /** Send the code to the user. */ sendCode: zitadel.user.v2.SendEmailVerificationCodeInit; returnCode?: never; isVerified?: never; } | { sendCode?: never; /** Hand the code back in the response and send nothing. */ returnCode: zitadel.user.v2.ReturnEmailVerificationCodeInit; isVerified?: never; } | { sendCode?: never; returnCode?: never; /** Whether it is verified. In a request: it is verified already, no code is made. */ isVerified: boolean; } | { sendCode?: never; returnCode?: never; isVerified?: never; });
      /** A phone number, and how it is verified. */
      export type SetHumanPhone = {
        /** Phone number. */
        phone?: string;
        /** Send the code to the user. */
        sendCode?: zitadel.user.v2.SendPhoneVerificationCode;
        /** Hand the code back in the response and send nothing. */
        returnCode?: zitadel.user.v2.ReturnPhoneVerificationCode;
        /** Whether it is verified. In a request: it is verified already, no code is made. */
        isVerified?: boolean;
      };
      /** A phone number, and how it is verified. What a request takes. */
      export type SetHumanPhoneInit = {
        /** Phone number. 0 to 200 characters. */
        phone?: string;
      } &
        ({ /** Send the code to the user. */ sendCode: zitadel.user.v2.SendPhoneVerificationCodeInit; returnCode?: never; isVerified?: never; } | { sendCode?: never; /** Hand the code back in the response and send nothing. */ returnCode: zitadel.user.v2.ReturnPhoneVerificationCodeInit; isVerified?: never; } | { sendCode?: never; returnCode?: never; /** Whether it is verified. In a request: it is verified already, no code is made. */ isVerified: boolean; } | { sendCode?: never; returnCode?: never; isVerified?: never; });
      /** Names and language of a human user. */
      export type SetHumanProfile = {
        /** Given name. */
        givenName?: string;
        /** Family name. */
        familyName?: string;
        /** Nickname. */
        nickName?: string;
        /** Name as it is shown. */
        displayName?: string;
        /** Preferred language (BCP 47). */
        preferredLanguage?: string;
        /** Gender. */
        gender?: Open<zitadel.user.v2.Gender>;
      };
      /** Names and language of a human user. What a request takes. */
      export type SetHumanProfileInit = {
        /** Given name. 1 to 200 characters. */
        givenName: string;
        /** Family name. 1 to 200 characters. */
        familyName: string;
        /** Nickname. At most 200 characters. */
        nickName?: string;
        /** Name as it is shown. At most 200 characters. */
        displayName?: string;
        /** Preferred language (BCP 47). At most 10 characters. */
        preferredLanguage?: string;
        /** Gender. */
        gender?: Open<zitadel.user.v2.Gender>;
      };
      /** An entry of the metadata. */
      export type SetMetadataEntry = {
        /** Key. */
        key?: string;
        /** Value. */
        value?: Base64;
      };
      /** An entry of the metadata. What a request takes. */
      export type SetMetadataEntryInit = {
        /** Key. 1 to 200 characters. */
        key: string;
        /** Value. 1 to 500000 bytes. */
        value: Base64 | Uint8Array;
      };
      /** A new password and its proof. */
      export type SetPassword = {
        /** Password. */
        password?: zitadel.user.v2.Password;
        /** The password as a hash, for people who move over from another system. */
        hashedPassword?: zitadel.user.v2.HashedPassword;
        /** The present password, as proof. */
        currentPassword?: string;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
        verificationCode?: string;
      };
      /** A new password and its proof. What a request takes. */
      export type SetPasswordInit = {} &
        ({ /** Password. */ password: zitadel.user.v2.PasswordInit; hashedPassword?: never; } | { password?: never; /** The password as a hash, for people who move over from another system. */ hashedPassword: zitadel.user.v2.HashedPasswordInit; } | { password?: never; hashedPassword?: never; }) &
        ({ /** The present password, as proof. 1 to 200 characters. */ currentPassword: string; verificationCode?: never; } | { currentPassword?: never; /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. 1 to 20 characters. */ verificationCode: string; } | { currentPassword?: never; verificationCode?: never; });
      /** Request of SetPassword. */
      export type SetPasswordRequest = {
        /** Id of the user. */
        userId?: string;
        /** The new password. */
        newPassword?: zitadel.user.v2.Password;
        /** The present password, as proof. */
        currentPassword?: string;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
        verificationCode?: string;
      };
      /** Request of SetPassword. What a request takes. */
      export type SetPasswordRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** The new password. */
        newPassword?: zitadel.user.v2.PasswordInit;
      } &
        ({ /** The present password, as proof. 1 to 200 characters. */ currentPassword: string; verificationCode?: never; } | { currentPassword?: never; /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. 1 to 20 characters. */ verificationCode: string; } | { currentPassword?: never; verificationCode?: never; });
      /** Response of SetPassword. */
      export type SetPasswordResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
      };
      /** Request of SetPhone. */
      export type SetPhoneRequest = {
        /** Id of the user. */
        userId?: string;
        /** Phone number. */
        phone?: string;
        /** Send the code to the user. */
        sendCode?: zitadel.user.v2.SendPhoneVerificationCode;
        /** Hand the code back in the response and send nothing. */
        returnCode?: zitadel.user.v2.ReturnPhoneVerificationCode;
        /** Whether it is verified. In a request: it is verified already, no code is made. */
        isVerified?: boolean;
      };
      /** Request of SetPhone. What a request takes. */
      export type SetPhoneRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Phone number. 1 to 200 characters. */
        phone: string;
      } &
        ({ /** Send the code to the user. */ sendCode: zitadel.user.v2.SendPhoneVerificationCodeInit; returnCode?: never; isVerified?: never; } | { sendCode?: never; /** Hand the code back in the response and send nothing. */ returnCode: zitadel.user.v2.ReturnPhoneVerificationCodeInit; isVerified?: never; } | { sendCode?: never; returnCode?: never; /** Whether it is verified. In a request: it is verified already, no code is made. */ isVerified: boolean; } | { sendCode?: never; returnCode?: never; isVerified?: never; });
      /** Response of SetPhone. */
      export type SetPhoneResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
        verificationCode?: string;
      };
      /** Request of SetUserMetadata. */
      export type SetUserMetadataRequest = {
        /** Id of the user. */
        userId?: string;
        /** Metadata: a value (bytes) by key. */
        metadata?: zitadel.user.v2.Metadata[];
      };
      /** Request of SetUserMetadata. What a request takes. */
      export type SetUserMetadataRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Metadata: a value (bytes) by key. */
        metadata?: zitadel.user.v2.MetadataInit[];
      };
      /** Response of SetUserMetadata. */
      export type SetUserMetadataResponse = {
        /** When it was set. */
        setDate: Timestamp;
      };
      /** Request of StartIdentityProviderIntent. */
      export type StartIdentityProviderIntentRequest = {
        /** Id of the identity provider. */
        idpId?: string;
        /** Where the browser returns to. */
        urls?: zitadel.user.v2.RedirectURLs;
        /** An LDAP directory; in a request, the credentials for it. */
        ldap?: zitadel.user.v2.LDAPCredentials;
      };
      /** Request of StartIdentityProviderIntent. What a request takes. */
      export type StartIdentityProviderIntentRequestInit = {
        /** Id of the identity provider. 1 to 200 characters. */
        idpId: string;
      } &
        ({ /** Where the browser returns to. */ urls: zitadel.user.v2.RedirectURLsInit; ldap?: never; } | { urls?: never; /** An LDAP directory; in a request, the credentials for it. */ ldap: zitadel.user.v2.LDAPCredentialsInit; } | { urls?: never; ldap?: never; });
      /** Response of StartIdentityProviderIntent. */
      export type StartIdentityProviderIntentResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
        /** URL to which the browser is to be sent. */
        authUrl?: string;
        /** A sign-in with an identity provider that is under way or done. */
        idpIntent?: zitadel.user.v2.IDPIntent;
        /** An HTML form that posts itself. */
        postForm?: Base64;
        /** Form that the browser is to post. */
        formData?: zitadel.user.v2.FormData;
      };
      /** Compares the state. */
      export type StateQuery = {
        /** State. */
        state?: Open<zitadel.user.v2.UserState>;
      };
      /** Compares the state. What a request takes. */
      export type StateQueryInit = {
        /** State. */
        state?: Open<zitadel.user.v2.UserState>;
      };
      /** Compares the type. */
      export type TypeQuery = {
        /** Type. */
        type?: Open<zitadel.user.v2.Type>;
      };
      /** Compares the type. What a request takes. */
      export type TypeQueryInit = {
        /** Type. */
        type?: Open<zitadel.user.v2.Type>;
      };
      /** Request of UnlockUser. */
      export type UnlockUserRequest = {
        /** Id of the user. */
        userId?: string;
      };
      /** Request of UnlockUser. What a request takes. */
      export type UnlockUserRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** Response of UnlockUser. */
      export type UnlockUserResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
      };
      /** Request of UpdateHumanUser. */
      export type UpdateHumanUserRequest = {
        /** Id of the user. */
        userId?: string;
        /** User name; unique within its organization. */
        username?: string;
        /** Names, language and the like. */
        profile?: zitadel.user.v2.SetHumanProfile;
        /** E-mail address. */
        email?: zitadel.user.v2.SetHumanEmail;
        /** Phone number. */
        phone?: zitadel.user.v2.SetHumanPhone;
        /** Password. */
        password?: zitadel.user.v2.SetPassword;
      };
      /** Request of UpdateHumanUser. What a request takes. */
      export type UpdateHumanUserRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** User name; unique within its organization. 1 to 200 characters. */
        username?: string;
        /** Names, language and the like. */
        profile?: zitadel.user.v2.SetHumanProfileInit;
        /** E-mail address. */
        email?: zitadel.user.v2.SetHumanEmailInit;
        /** Phone number. */
        phone?: zitadel.user.v2.SetHumanPhoneInit;
        /** Password. */
        password?: zitadel.user.v2.SetPasswordInit;
      };
      /** Response of UpdateHumanUser. */
      export type UpdateHumanUserResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
        /** Code that verifies the e-mail address; only when it was asked for with `returnCode`. */
        emailCode?: string;
        /** Code that verifies the phone number; only when it was asked for with `returnCode`. */
        phoneCode?: string;
      };
      /** Request of UpdateUser. */
      export type UpdateUserRequest = {
        /** Id of the user. */
        userId?: string;
        /** User name; unique within its organization. */
        username?: string;
        /** A human user. */
        human?: zitadel.user.v2.UpdateUserRequest.Human;
        /** A machine user: a service, not a human. */
        machine?: zitadel.user.v2.UpdateUserRequest.Machine;
        /** Metadata to set: a value (bytes) by key. */
        metadata?: zitadel.user.v2.Metadata[];
      };
      /** Request of UpdateUser. What a request takes. */
      export type UpdateUserRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** User name; unique within its organization. 1 to 200 characters. */
        username?: string;
        /** Metadata to set: a value (bytes) by key. */
        metadata?: zitadel.user.v2.MetadataInit[];
      } &
        ({ /** A human user. */ human: zitadel.user.v2.UpdateUserRequest.HumanInit; machine?: never; } | { human?: never; /** A machine user: a service, not a human. */ machine: zitadel.user.v2.UpdateUserRequest.MachineInit; } | { human?: never; machine?: never; });
      /** Response of UpdateUser. */
      export type UpdateUserResponse = {
        /** When it was changed last. */
        changeDate: Timestamp;
        /** Code that verifies the e-mail address; only when it was asked for with `returnCode`. */
        emailCode?: string;
        /** Code that verifies the phone number; only when it was asked for with `returnCode`. */
        phoneCode?: string;
      };
      /** A user: a human or a machine. */
      export type User = {
        /** Id of the user. */
        userId?: string;
        /** State. */
        state?: Open<zitadel.user.v2.UserState>;
        /** User name; unique within its organization. */
        username?: string;
        /** All names with which the user can sign in. */
        loginNames?: string[];
        /** The login name that is shown. */
        preferredLoginName?: string;
        /** A human user. */
        human?: zitadel.user.v2.HumanUser;
        /** A machine user: a service, not a human. */
        machine?: zitadel.user.v2.MachineUser;
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.object.v2.Details;
      };
      /** Compares the user name. */
      export type UserNameQuery = {
        /** User name. */
        userName?: string;
        /** How to compare. */
        method?: Open<zitadel.object.v2.TextQueryMethod>;
      };
      /** Compares the user name. What a request takes. */
      export type UserNameQueryInit = {
        /** User name. 1 to 200 characters. */
        userName: string;
        /** How to compare. */
        method?: Open<zitadel.object.v2.TextQueryMethod>;
      };
      /** Request of VerifyEmail. */
      export type VerifyEmailRequest = {
        /** Id of the user. */
        userId?: string;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
        verificationCode?: string;
      };
      /** Request of VerifyEmail. What a request takes. */
      export type VerifyEmailRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. 1 to 20 characters. */
        verificationCode: string;
      };
      /** Response of VerifyEmail. */
      export type VerifyEmailResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
      };
      /** Request of VerifyInviteCode. */
      export type VerifyInviteCodeRequest = {
        /** Id of the user. */
        userId?: string;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
        verificationCode?: string;
      };
      /** Request of VerifyInviteCode. What a request takes. */
      export type VerifyInviteCodeRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. 1 to 20 characters. */
        verificationCode: string;
      };
      /** Response of VerifyInviteCode. */
      export type VerifyInviteCodeResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
      };
      /** Request of VerifyPasskeyRegistration. */
      export type VerifyPasskeyRegistrationRequest = {
        /** Id of the user. */
        userId?: string;
        /** Id of the passkey. */
        passkeyId?: string;
        /** What the browser’s credential returned, binary members as base64url. */
        publicKeyCredential?: JsonObject;
        /** Name by which the user recognizes the passkey. */
        passkeyName?: string;
      };
      /** Request of VerifyPasskeyRegistration. What a request takes. */
      export type VerifyPasskeyRegistrationRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Id of the passkey. 1 to 200 characters. */
        passkeyId: string;
        /** What the browser’s credential returned, binary members as base64url. */
        publicKeyCredential: object;
        /** Name by which the user recognizes the passkey. 1 to 200 characters. */
        passkeyName: string;
      };
      /** Response of VerifyPasskeyRegistration. */
      export type VerifyPasskeyRegistrationResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
      };
      /** Request of VerifyPhone. */
      export type VerifyPhoneRequest = {
        /** Id of the user. */
        userId?: string;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
        verificationCode?: string;
      };
      /** Request of VerifyPhone. What a request takes. */
      export type VerifyPhoneRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. 1 to 20 characters. */
        verificationCode: string;
      };
      /** Response of VerifyPhone. */
      export type VerifyPhoneResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
      };
      /** Request of VerifyTOTPRegistration. */
      export type VerifyTOTPRegistrationRequest = {
        /** Id of the user. */
        userId?: string;
        /** The code, as the user entered it. */
        code?: string;
      };
      /** Request of VerifyTOTPRegistration. What a request takes. */
      export type VerifyTOTPRegistrationRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** The code, as the user entered it. 1 to 200 characters. */
        code: string;
      };
      /** Response of VerifyTOTPRegistration. */
      export type VerifyTOTPRegistrationResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
      };
      /** Request of VerifyU2FRegistration. */
      export type VerifyU2FRegistrationRequest = {
        /** Id of the user. */
        userId?: string;
        /** Id of the U2F key. */
        u2fId?: string;
        /** What the browser’s credential returned, binary members as base64url. */
        publicKeyCredential?: JsonObject;
        /** Name by which the user recognizes the key. */
        tokenName?: string;
      };
      /** Request of VerifyU2FRegistration. What a request takes. */
      export type VerifyU2FRegistrationRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Id of the U2F key. 1 to 200 characters. */
        u2fId: string;
        /** What the browser’s credential returned, binary members as base64url. */
        publicKeyCredential: object;
        /** Name by which the user recognizes the key. 1 to 200 characters. */
        tokenName: string;
      };
      /** Response of VerifyU2FRegistration. */
      export type VerifyU2FRegistrationResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.object.v2.Details;
      };
      /** Form of access tokens. */
      export type AccessTokenType =
        | "ACCESS_TOKEN_TYPE_BEARER"
        | "ACCESS_TOKEN_TYPE_JWT";
      /** State of a factor. */
      export type AuthFactorState =
        | "AUTH_FACTOR_STATE_UNSPECIFIED"
        | "AUTH_FACTOR_STATE_NOT_READY"
        | "AUTH_FACTOR_STATE_READY"
        | "AUTH_FACTOR_STATE_REMOVED";
      /** Kind of a second factor. */
      export type AuthFactors =
        | "OTP"
        | "OTP_SMS"
        | "OTP_EMAIL"
        | "U2F";
      /** A way to authenticate. */
      export type AuthenticationMethodType =
        | "AUTHENTICATION_METHOD_TYPE_UNSPECIFIED"
        | "AUTHENTICATION_METHOD_TYPE_PASSWORD"
        | "AUTHENTICATION_METHOD_TYPE_PASSKEY"
        | "AUTHENTICATION_METHOD_TYPE_IDP"
        | "AUTHENTICATION_METHOD_TYPE_TOTP"
        | "AUTHENTICATION_METHOD_TYPE_U2F"
        | "AUTHENTICATION_METHOD_TYPE_OTP_SMS"
        | "AUTHENTICATION_METHOD_TYPE_OTP_EMAIL"
        | "AUTHENTICATION_METHOD_TYPE_RECOVERY_CODE";
      /** Gender. */
      export type Gender =
        | "GENDER_UNSPECIFIED"
        | "GENDER_FEMALE"
        | "GENDER_MALE"
        | "GENDER_DIVERSE";
      /** Column of a list. */
      export type KeyFieldName =
        | "KEY_FIELD_NAME_UNSPECIFIED"
        | "KEY_FIELD_NAME_CREATED_DATE"
        | "KEY_FIELD_NAME_ID"
        | "KEY_FIELD_NAME_USER_ID"
        | "KEY_FIELD_NAME_ORGANIZATION_ID"
        | "KEY_FIELD_NAME_KEY_EXPIRATION_DATE";
      /** Channel of a notification. */
      export type NotificationType =
        | "NOTIFICATION_TYPE_Unspecified"
        | "NOTIFICATION_TYPE_Email"
        | "NOTIFICATION_TYPE_SMS";
      /** Kind of an authenticator. */
      export type PasskeyAuthenticator =
        | "PASSKEY_AUTHENTICATOR_UNSPECIFIED"
        | "PASSKEY_AUTHENTICATOR_PLATFORM"
        | "PASSKEY_AUTHENTICATOR_CROSS_PLATFORM";
      /** Column of a list. */
      export type PersonalAccessTokenFieldName =
        | "PERSONAL_ACCESS_TOKEN_FIELD_NAME_UNSPECIFIED"
        | "PERSONAL_ACCESS_TOKEN_FIELD_NAME_CREATED_DATE"
        | "PERSONAL_ACCESS_TOKEN_FIELD_NAME_ID"
        | "PERSONAL_ACCESS_TOKEN_FIELD_NAME_USER_ID"
        | "PERSONAL_ACCESS_TOKEN_FIELD_NAME_ORGANIZATION_ID"
        | "PERSONAL_ACCESS_TOKEN_FIELD_NAME_EXPIRATION_DATE";
      /** Human or machine. */
      export type Type =
        | "TYPE_UNSPECIFIED"
        | "TYPE_HUMAN"
        | "TYPE_MACHINE";
      /** Column of a list. */
      export type UserFieldName =
        | "USER_FIELD_NAME_UNSPECIFIED"
        | "USER_FIELD_NAME_USER_NAME"
        | "USER_FIELD_NAME_FIRST_NAME"
        | "USER_FIELD_NAME_LAST_NAME"
        | "USER_FIELD_NAME_NICK_NAME"
        | "USER_FIELD_NAME_DISPLAY_NAME"
        | "USER_FIELD_NAME_EMAIL"
        | "USER_FIELD_NAME_STATE"
        | "USER_FIELD_NAME_TYPE"
        | "USER_FIELD_NAME_CREATION_DATE";
      /** State of a user. */
      export type UserState =
        | "USER_STATE_UNSPECIFIED"
        | "USER_STATE_ACTIVE"
        | "USER_STATE_INACTIVE"
        | "USER_STATE_DELETED"
        | "USER_STATE_LOCKED"
        | "USER_STATE_INITIAL";
      export namespace CreateUserRequest {
        /** A human user. */
        export type Human = {
          /** Names, language and the like. */
          profile?: zitadel.user.v2.SetHumanProfile;
          /** E-mail address. */
          email?: zitadel.user.v2.SetHumanEmail;
          /** Phone number. */
          phone?: zitadel.user.v2.SetHumanPhone;
          /** Password. */
          password?: zitadel.user.v2.Password;
          /** The password as a hash, for people who move over from another system. */
          hashedPassword?: zitadel.user.v2.HashedPassword;
          /** Links to users at identity providers. */
          idpLinks?: zitadel.user.v2.IDPLink[];
          /** Secret of a TOTP factor that the user brings along, base32. */
          totpSecret?: string;
          /**
           * Metadata: a value (bytes) by key.
           * 
           * @deprecated Use `metadata` of the request itself.
           */
          metadata?: zitadel.user.v2.Metadata[];
        };
        /** A human user. What a request takes. */
        export type HumanInit = {
          /** Names, language and the like. */
          profile: zitadel.user.v2.SetHumanProfileInit;
          /** E-mail address. */
          email: zitadel.user.v2.SetHumanEmailInit;
          /** Phone number. */
          phone?: zitadel.user.v2.SetHumanPhoneInit;
          /** Links to users at identity providers. */
          idpLinks?: zitadel.user.v2.IDPLinkInit[];
          /** Secret of a TOTP factor that the user brings along, base32. 1 to 200 characters. */
          totpSecret?: string;
          /**
           * Metadata: a value (bytes) by key.
           * 
           * @deprecated Use `metadata` of the request itself.
           */
          metadata?: zitadel.user.v2.MetadataInit[];
        } &
          ({ /** Password. */ password: zitadel.user.v2.PasswordInit; hashedPassword?: never; } | { password?: never; /** The password as a hash, for people who move over from another system. */ hashedPassword: zitadel.user.v2.HashedPasswordInit; } | { password?: never; hashedPassword?: never; });
        /** A machine user. */
        export type Machine = {
          /** Name. */
          name?: string;
          /** Description for people. */
          description?: string;
          /** Form of the access tokens that this machine user receives. */
          accessTokenType?: Open<zitadel.user.v2.AccessTokenType>;
        };
        /** A machine user. What a request takes. */
        export type MachineInit = {
          /** Name. 1 to 200 characters. */
          name: string;
          /** Description for people. 1 to 500 characters. */
          description?: string;
          /** Form of the access tokens that this machine user receives. */
          accessTokenType?: Open<zitadel.user.v2.AccessTokenType>;
        };
      }
      export namespace UpdateUserRequest {
        /** A human user. */
        export type Human = {
          /** Names, language and the like. */
          profile?: zitadel.user.v2.UpdateUserRequest.Human.Profile;
          /** E-mail address. */
          email?: zitadel.user.v2.SetHumanEmail;
          /** Phone number. */
          phone?: zitadel.user.v2.SetHumanPhone;
          /** Password. */
          password?: zitadel.user.v2.SetPassword;
        };
        /** A human user. What a request takes. */
        export type HumanInit = {
          /** Names, language and the like. */
          profile?: zitadel.user.v2.UpdateUserRequest.Human.ProfileInit;
          /** E-mail address. */
          email?: zitadel.user.v2.SetHumanEmailInit;
          /** Phone number. */
          phone?: zitadel.user.v2.SetHumanPhoneInit;
          /** Password. */
          password?: zitadel.user.v2.SetPasswordInit;
        };
        /** A machine user. */
        export type Machine = {
          /** Name. */
          name?: string;
          /** Description for people. */
          description?: string;
          /** Form of the access tokens that this machine user receives. */
          accessTokenType?: Open<zitadel.user.v2.AccessTokenType>;
        };
        /** A machine user. What a request takes. */
        export type MachineInit = {
          /** Name. At most 200 characters. */
          name?: string;
          /** Description for people. At most 500 characters. */
          description?: string;
          /** Form of the access tokens that this machine user receives. */
          accessTokenType?: Open<zitadel.user.v2.AccessTokenType>;
        };
        export namespace Human {
          /** Names and language of a human user. */
          export type Profile = {
            /** Given name. */
            givenName?: string;
            /** Family name. */
            familyName?: string;
            /** Nickname. */
            nickName?: string;
            /** Name as it is shown. */
            displayName?: string;
            /** Preferred language (BCP 47). */
            preferredLanguage?: string;
            /** Gender. */
            gender?: Open<zitadel.user.v2.Gender>;
          };
          /** Names and language of a human user. What a request takes. */
          export type ProfileInit = {
            /** Given name. 1 to 200 characters. */
            givenName?: string;
            /** Family name. 1 to 200 characters. */
            familyName?: string;
            /** Nickname. 1 to 200 characters. */
            nickName?: string;
            /** Name as it is shown. 1 to 200 characters. */
            displayName?: string;
            /** Preferred language (BCP 47). 1 to 10 characters. */
            preferredLanguage?: string;
            /** Gender. */
            gender?: Open<zitadel.user.v2.Gender>;
          };
        }
      }
    }
    export namespace v3alpha {
      /** Request of AddOTPEmailAuthenticator. */
      export type AddOTPEmailAuthenticatorRequest = {
        /** Id of the user. */
        userId?: string;
        /** E-mail address. */
        email?: zitadel.user.v3alpha.SetEmail;
      };
      /** Request of AddOTPEmailAuthenticator. What a request takes. */
      export type AddOTPEmailAuthenticatorRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** E-mail address. */
        email?: zitadel.user.v3alpha.SetEmailInit;
      };
      /** Response of AddOTPEmailAuthenticator. */
      export type AddOTPEmailAuthenticatorResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.object.v2beta.Details;
        /** Id of the OTP e-mail registration. */
        otpEmailId?: string;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
        verificationCode?: string;
      };
      /** Request of AddOTPSMSAuthenticator. */
      export type AddOTPSMSAuthenticatorRequest = {
        /** Id of the user. */
        userId?: string;
        /** Phone number. */
        phone?: zitadel.user.v3alpha.SetPhone;
      };
      /** Request of AddOTPSMSAuthenticator. What a request takes. */
      export type AddOTPSMSAuthenticatorRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Phone number. */
        phone?: zitadel.user.v3alpha.SetPhoneInit;
      };
      /** Response of AddOTPSMSAuthenticator. */
      export type AddOTPSMSAuthenticatorResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.object.v2beta.Details;
        /** Id of the OTP SMS registration. */
        otpSmsId?: string;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
        verificationCode?: string;
      };
      /** The code of a registration link. */
      export type AuthenticatorRegistrationCode = {
        /** Id. */
        id?: string;
        /** The code, as the user entered it. */
        code?: string;
      };
      /** The code of a registration link. What a request takes. */
      export type AuthenticatorRegistrationCodeInit = {
        /** Id. 1 to 200 characters. */
        id: string;
        /** The code, as the user entered it. 1 to 200 characters. */
        code: string;
      };
      /** Request of CreateWebAuthNRegistrationLink. */
      export type CreateWebAuthNRegistrationLinkRequest = {
        /** Id of the user. */
        userId?: string;
        /** Send a link to the user. */
        sendLink?: zitadel.user.v3alpha.SendWebAuthNRegistrationLink;
        /** Hand the code back in the response and send nothing. */
        returnCode?: zitadel.user.v3alpha.ReturnWebAuthNRegistrationCode;
      };
      /** Request of CreateWebAuthNRegistrationLink. What a request takes. */
      export type CreateWebAuthNRegistrationLinkRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      } &
        ({ /** Send a link to the user. */ sendLink: zitadel.user.v3alpha.SendWebAuthNRegistrationLinkInit; returnCode?: never; } | { sendLink?: never; /** Hand the code back in the response and send nothing. */ returnCode: zitadel.user.v3alpha.ReturnWebAuthNRegistrationCodeInit; } | { sendLink?: never; returnCode?: never; });
      /** Response of CreateWebAuthNRegistrationLink. */
      export type CreateWebAuthNRegistrationLinkResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.object.v2beta.Details;
        /** The code, as the user entered it. */
        code?: zitadel.user.v3alpha.AuthenticatorRegistrationCode;
      };
      /** Request of RemoveOTPEmailAuthenticator. */
      export type RemoveOTPEmailAuthenticatorRequest = {
        /** Id of the user. */
        userId?: string;
        /** Id of the OTP e-mail registration. */
        otpEmailId?: string;
      };
      /** Request of RemoveOTPEmailAuthenticator. What a request takes. */
      export type RemoveOTPEmailAuthenticatorRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Id of the OTP e-mail registration. 1 to 200 characters. */
        otpEmailId: string;
      };
      /** Response of RemoveOTPEmailAuthenticator. */
      export type RemoveOTPEmailAuthenticatorResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.object.v2beta.Details;
      };
      /** Request of RemoveOTPSMSAuthenticator. */
      export type RemoveOTPSMSAuthenticatorRequest = {
        /** Id of the user. */
        userId?: string;
        /** Id of the OTP SMS registration. */
        otpSmsId?: string;
      };
      /** Request of RemoveOTPSMSAuthenticator. What a request takes. */
      export type RemoveOTPSMSAuthenticatorRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Id of the OTP SMS registration. 1 to 200 characters. */
        otpSmsId: string;
      };
      /** Response of RemoveOTPSMSAuthenticator. */
      export type RemoveOTPSMSAuthenticatorResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.object.v2beta.Details;
      };
      /** Request of RemoveTOTPAuthenticator. */
      export type RemoveTOTPAuthenticatorRequest = {
        /** Id of the user. */
        userId?: string;
        /** Id of the TOTP registration. */
        totpId?: string;
      };
      /** Request of RemoveTOTPAuthenticator. What a request takes. */
      export type RemoveTOTPAuthenticatorRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Id of the TOTP registration. 1 to 200 characters. */
        totpId: string;
      };
      /** Response of RemoveTOTPAuthenticator. */
      export type RemoveTOTPAuthenticatorResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.object.v2beta.Details;
      };
      /** Request of RemoveWebAuthNAuthenticator. */
      export type RemoveWebAuthNAuthenticatorRequest = {
        /** Id of the user. */
        userId?: string;
        /** Id of the WebAuthn registration. */
        webAuthNId?: string;
      };
      /** Request of RemoveWebAuthNAuthenticator. What a request takes. */
      export type RemoveWebAuthNAuthenticatorRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Id of the WebAuthn registration. 1 to 200 characters. */
        webAuthNId: string;
      };
      /** Response of RemoveWebAuthNAuthenticator. */
      export type RemoveWebAuthNAuthenticatorResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.object.v2beta.Details;
      };
      /** Request of RequestPasswordReset. */
      export type RequestPasswordResetRequest = {
        /** Id of the user. */
        userId?: string;
        /** Send an e-mail. */
        sendEmail?: zitadel.user.v3alpha.SendPasswordResetEmail;
        /** Send an SMS. */
        sendSms?: zitadel.user.v3alpha.SendPasswordResetSMS;
        /** Hand the code back in the response and send nothing. */
        returnCode?: zitadel.user.v3alpha.ReturnPasswordResetCode;
      };
      /** Request of RequestPasswordReset. What a request takes. */
      export type RequestPasswordResetRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      } &
        ({ /** Send an e-mail. */ sendEmail: zitadel.user.v3alpha.SendPasswordResetEmailInit; sendSms?: never; returnCode?: never; } | { sendEmail?: never; /** Send an SMS. */ sendSms: zitadel.user.v3alpha.SendPasswordResetSMSInit; returnCode?: never; } | { sendEmail?: never; sendSms?: never; /** Hand the code back in the response and send nothing. */ returnCode: zitadel.user.v3alpha.ReturnPasswordResetCodeInit; } | { sendEmail?: never; sendSms?: never; returnCode?: never; });
      /** Response of RequestPasswordReset. */
      export type RequestPasswordResetResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.object.v2beta.Details;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
        verificationCode?: string;
      };
      /** Request of ResendContactEmailCode. */
      export type ResendContactEmailCodeRequest = {
        /** Id of the user. */
        userId?: string;
        /** Send the code to the user. */
        sendCode?: zitadel.user.v3alpha.SendEmailVerificationCode;
        /** Hand the code back in the response and send nothing. */
        returnCode?: zitadel.user.v3alpha.ReturnEmailVerificationCode;
      };
      /** Request of ResendContactEmailCode. What a request takes. */
      export type ResendContactEmailCodeRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      } &
        ({ /** Send the code to the user. */ sendCode: zitadel.user.v3alpha.SendEmailVerificationCodeInit; returnCode?: never; } | { sendCode?: never; /** Hand the code back in the response and send nothing. */ returnCode: zitadel.user.v3alpha.ReturnEmailVerificationCodeInit; } | { sendCode?: never; returnCode?: never; });
      /** Response of ResendContactEmailCode. */
      export type ResendContactEmailCodeResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.object.v2beta.Details;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
        verificationCode?: string;
      };
      /** Request of ResendContactPhoneCode. */
      export type ResendContactPhoneCodeRequest = {
        /** Id of the user. */
        userId?: string;
        /** Send the code to the user. */
        sendCode?: zitadel.user.v3alpha.SendPhoneVerificationCode;
        /** Hand the code back in the response and send nothing. */
        returnCode?: zitadel.user.v3alpha.ReturnPhoneVerificationCode;
      };
      /** Request of ResendContactPhoneCode. What a request takes. */
      export type ResendContactPhoneCodeRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      } &
        ({ /** Send the code to the user. */ sendCode: zitadel.user.v3alpha.SendPhoneVerificationCodeInit; returnCode?: never; } | { sendCode?: never; /** Hand the code back in the response and send nothing. */ returnCode: zitadel.user.v3alpha.ReturnPhoneVerificationCodeInit; } | { sendCode?: never; returnCode?: never; });
      /** Response of ResendContactPhoneCode. */
      export type ResendContactPhoneCodeResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.object.v2beta.Details;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
        verificationCode?: string;
      };
      /** Hand the code back in the response. */
      export type ReturnEmailVerificationCode = {};
      /** Hand the code back in the response. What a request takes. */
      export type ReturnEmailVerificationCodeInit = { [name: string]: never };
      /** Hand the code back in the response. */
      export type ReturnPasswordResetCode = {};
      /** Hand the code back in the response. What a request takes. */
      export type ReturnPasswordResetCodeInit = { [name: string]: never };
      /** Hand the code back in the response. */
      export type ReturnPhoneVerificationCode = {};
      /** Hand the code back in the response. What a request takes. */
      export type ReturnPhoneVerificationCodeInit = { [name: string]: never };
      /** Hand the code back in the response. */
      export type ReturnWebAuthNRegistrationCode = {};
      /** Hand the code back in the response. What a request takes. */
      export type ReturnWebAuthNRegistrationCodeInit = { [name: string]: never };
      /** Send the code by e-mail. */
      export type SendEmailVerificationCode = {
        /** Template of the link in the message, in Go’s template syntax; ZITADEL’s own page when absent. */
        urlTemplate?: string;
      };
      /** Send the code by e-mail. What a request takes. */
      export type SendEmailVerificationCodeInit = {
        /** Template of the link in the message, in Go’s template syntax; ZITADEL’s own page when absent. 1 to 200 characters. */
        urlTemplate?: string;
      };
      /** Send the code by e-mail. */
      export type SendPasswordResetEmail = {
        /** Template of the link in the message, in Go’s template syntax; ZITADEL’s own page when absent. */
        urlTemplate?: string;
      };
      /** Send the code by e-mail. What a request takes. */
      export type SendPasswordResetEmailInit = {
        /** Template of the link in the message, in Go’s template syntax; ZITADEL’s own page when absent. 1 to 200 characters. */
        urlTemplate?: string;
      };
      /** Send the code by SMS. */
      export type SendPasswordResetSMS = {};
      /** Send the code by SMS. What a request takes. */
      export type SendPasswordResetSMSInit = { [name: string]: never };
      /** Send the code by SMS. */
      export type SendPhoneVerificationCode = {};
      /** Send the code by SMS. What a request takes. */
      export type SendPhoneVerificationCodeInit = { [name: string]: never };
      /** Send the link by e-mail. */
      export type SendWebAuthNRegistrationLink = {
        /** Template of the link in the message, in Go’s template syntax; ZITADEL’s own page when absent. */
        urlTemplate?: string;
      };
      /** Send the link by e-mail. What a request takes. */
      export type SendWebAuthNRegistrationLinkInit = {
        /** Template of the link in the message, in Go’s template syntax; ZITADEL’s own page when absent. 1 to 200 characters. */
        urlTemplate?: string;
      };
      /** Request of SetContactEmail. */
      export type SetContactEmailRequest = {
        /** Id of the user. */
        userId?: string;
        /** E-mail address. */
        email?: zitadel.user.v3alpha.SetEmail;
      };
      /** Request of SetContactEmail. What a request takes. */
      export type SetContactEmailRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** E-mail address. */
        email?: zitadel.user.v3alpha.SetEmailInit;
      };
      /** Response of SetContactEmail. */
      export type SetContactEmailResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.object.v2beta.Details;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
        verificationCode?: string;
      };
      /** Request of SetContactPhone. */
      export type SetContactPhoneRequest = {
        /** Id of the user. */
        userId?: string;
        /** Phone number. */
        phone?: zitadel.user.v3alpha.SetPhone;
      };
      /** Request of SetContactPhone. What a request takes. */
      export type SetContactPhoneRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Phone number. */
        phone?: zitadel.user.v3alpha.SetPhoneInit;
      };
      /** Response of SetContactPhone. */
      export type SetContactPhoneResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.object.v2beta.Details;
        /** Code that verifies the e-mail address; only when it was asked for with `returnCode`. */
        emailCode?: string;
      };
      /** An e-mail address, and how it is verified. */
      export type SetEmail = {
        /** E-mail address. */
        address?: string;
        /** Send the code to the user. */
        sendCode?: zitadel.user.v3alpha.SendEmailVerificationCode;
        /** Hand the code back in the response and send nothing. */
        returnCode?: zitadel.user.v3alpha.ReturnEmailVerificationCode;
        /** Whether it is verified. In a request: it is verified already, no code is made. */
        isVerified?: boolean;
      };
      /** An e-mail address, and how it is verified. What a request takes. */
      export type SetEmailInit = {
        /** E-mail address. 1 to 200 characters. */
        address: string;
      } &
        ({ /** Send the code to the user. */ sendCode: zitadel.user.v3alpha.SendEmailVerificationCodeInit; returnCode?: never; isVerified?: never; } | { sendCode?: never; /** Hand the code back in the response and send nothing. */ returnCode: zitadel.user.v3alpha.ReturnEmailVerificationCodeInit; isVerified?: never; } | { sendCode?: never; returnCode?: never; /** Whether it is verified. In a request: it is verified already, no code is made. */ isVerified: boolean; } | { sendCode?: never; returnCode?: never; isVerified?: never; });
      /** A new password and its proof. */
      export type SetPassword = {
        /** Password. */
        password?: string;
        /** The hash, in a form that ZITADEL can verify. */
        hash?: string;
        /** Whether the password has to be changed at the next sign-in. */
        changeRequired?: boolean;
      };
      /** A new password and its proof. What a request takes. */
      export type SetPasswordInit = {
        /** Whether the password has to be changed at the next sign-in. */
        changeRequired?: boolean;
      } &
        ({ /** Password. 1 to 200 characters. */ password: string; hash?: never; } | { password?: never; /** The hash, in a form that ZITADEL can verify. 1 to 200 characters. */ hash: string; } | { password?: never; hash?: never; });
      /** Request of SetPassword. */
      export type SetPasswordRequest = {
        /** Id of the user. */
        userId?: string;
        /** The new password. */
        newPassword?: zitadel.user.v3alpha.SetPassword;
        /** The present password, as proof. */
        currentPassword?: string;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
        verificationCode?: string;
      };
      /** Request of SetPassword. What a request takes. */
      export type SetPasswordRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** The new password. */
        newPassword?: zitadel.user.v3alpha.SetPasswordInit;
      } &
        ({ /** The present password, as proof. 1 to 200 characters. */ currentPassword: string; verificationCode?: never; } | { currentPassword?: never; /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. 1 to 20 characters. */ verificationCode: string; } | { currentPassword?: never; verificationCode?: never; });
      /** Response of SetPassword. */
      export type SetPasswordResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.object.v2beta.Details;
      };
      /** A phone number, and how it is verified. */
      export type SetPhone = {
        /** Phone number; stored in E.164, read with default region Switzerland when it has no country code. */
        number?: string;
        /** Send the code to the user. */
        sendCode?: zitadel.user.v3alpha.SendPhoneVerificationCode;
        /** Hand the code back in the response and send nothing. */
        returnCode?: zitadel.user.v3alpha.ReturnPhoneVerificationCode;
        /** Whether it is verified. In a request: it is verified already, no code is made. */
        isVerified?: boolean;
      };
      /** A phone number, and how it is verified. What a request takes. */
      export type SetPhoneInit = {
        /** Phone number; stored in E.164, read with default region Switzerland when it has no country code. 1 to 20 characters. */
        number: string;
      } &
        ({ /** Send the code to the user. */ sendCode: zitadel.user.v3alpha.SendPhoneVerificationCodeInit; returnCode?: never; isVerified?: never; } | { sendCode?: never; /** Hand the code back in the response and send nothing. */ returnCode: zitadel.user.v3alpha.ReturnPhoneVerificationCodeInit; isVerified?: never; } | { sendCode?: never; returnCode?: never; /** Whether it is verified. In a request: it is verified already, no code is made. */ isVerified: boolean; } | { sendCode?: never; returnCode?: never; isVerified?: never; });
      /** Request of StartTOTPRegistration. */
      export type StartTOTPRegistrationRequest = {
        /** Id of the user. */
        userId?: string;
      };
      /** Request of StartTOTPRegistration. What a request takes. */
      export type StartTOTPRegistrationRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** Response of StartTOTPRegistration. */
      export type StartTOTPRegistrationResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.object.v2beta.Details;
        /** Id of the TOTP registration. */
        totpId?: string;
        /** `otpauth:` URI, for the QR code that an authenticator app reads. */
        uri?: string;
        /** The secret, base32 without padding. It is returned only here. */
        secret?: string;
      };
      /** Request of StartWebAuthNRegistration. */
      export type StartWebAuthNRegistrationRequest = {
        /** Id of the user. */
        userId?: string;
        /** The code, as the user entered it. */
        code?: zitadel.user.v3alpha.AuthenticatorRegistrationCode;
        /** Which kind of authenticator may hold the credential. */
        authenticatorType?: Open<zitadel.user.v3alpha.WebAuthNAuthenticatorType>;
        /** Domain: of an organization, or the relying-party id of a WebAuthn ceremony (no scheme, no port). */
        domain?: string;
      };
      /** Request of StartWebAuthNRegistration. What a request takes. */
      export type StartWebAuthNRegistrationRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** The code, as the user entered it. */
        code?: zitadel.user.v3alpha.AuthenticatorRegistrationCodeInit;
        /** Which kind of authenticator may hold the credential. */
        authenticatorType?: Open<zitadel.user.v3alpha.WebAuthNAuthenticatorType>;
        /** Domain: of an organization, or the relying-party id of a WebAuthn ceremony (no scheme, no port). 1 to 200 characters. */
        domain: string;
      };
      /** Response of StartWebAuthNRegistration. */
      export type StartWebAuthNRegistrationResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.object.v2beta.Details;
        /** Id of the WebAuthn registration. */
        webAuthNId?: string;
        /** Options for `navigator.credentials.create()`, binary members as base64url. */
        publicKeyCredentialCreationOptions?: JsonObject;
      };
      /** Request of VerifyContactEmail. */
      export type VerifyContactEmailRequest = {
        /** Id of the user. */
        userId?: string;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
        verificationCode?: string;
      };
      /** Request of VerifyContactEmail. What a request takes. */
      export type VerifyContactEmailRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. 1 to 20 characters. */
        verificationCode: string;
      };
      /** Response of VerifyContactEmail. */
      export type VerifyContactEmailResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.object.v2beta.Details;
      };
      /** Request of VerifyContactPhone. */
      export type VerifyContactPhoneRequest = {
        /** Id of the user. */
        userId?: string;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
        verificationCode?: string;
      };
      /** Request of VerifyContactPhone. What a request takes. */
      export type VerifyContactPhoneRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. 1 to 20 characters. */
        verificationCode: string;
      };
      /** Response of VerifyContactPhone. */
      export type VerifyContactPhoneResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.object.v2beta.Details;
      };
      /** Request of VerifyOTPEmailRegistration. */
      export type VerifyOTPEmailRegistrationRequest = {
        /** Id of the user. */
        userId?: string;
        /** Id of the OTP e-mail registration. */
        otpEmailId?: string;
        /** The code, as the user entered it. */
        code?: string;
      };
      /** Request of VerifyOTPEmailRegistration. What a request takes. */
      export type VerifyOTPEmailRegistrationRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Id of the OTP e-mail registration. 1 to 200 characters. */
        otpEmailId: string;
        /** The code, as the user entered it. 1 to 200 characters. */
        code: string;
      };
      /** Response of VerifyOTPEmailRegistration. */
      export type VerifyOTPEmailRegistrationResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.object.v2beta.Details;
      };
      /** Request of VerifyOTPSMSRegistration. */
      export type VerifyOTPSMSRegistrationRequest = {
        /** Id of the user. */
        userId?: string;
        /** Id of the OTP SMS registration. */
        otpSmsId?: string;
        /** The code, as the user entered it. */
        code?: string;
      };
      /** Request of VerifyOTPSMSRegistration. What a request takes. */
      export type VerifyOTPSMSRegistrationRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Id of the OTP SMS registration. 1 to 200 characters. */
        otpSmsId: string;
        /** The code, as the user entered it. 1 to 200 characters. */
        code: string;
      };
      /** Response of VerifyOTPSMSRegistration. */
      export type VerifyOTPSMSRegistrationResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.object.v2beta.Details;
      };
      /** Request of VerifyTOTPRegistration. */
      export type VerifyTOTPRegistrationRequest = {
        /** Id of the user. */
        userId?: string;
        /** Id of the TOTP registration. */
        totpId?: string;
        /** The code, as the user entered it. */
        code?: string;
      };
      /** Request of VerifyTOTPRegistration. What a request takes. */
      export type VerifyTOTPRegistrationRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Id of the TOTP registration. 1 to 200 characters. */
        totpId: string;
        /** The code, as the user entered it. 6 to 9 characters. */
        code: string;
      };
      /** Response of VerifyTOTPRegistration. */
      export type VerifyTOTPRegistrationResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.object.v2beta.Details;
      };
      /** Request of VerifyWebAuthNRegistration. */
      export type VerifyWebAuthNRegistrationRequest = {
        /** Id of the user. */
        userId?: string;
        /** Id of the WebAuthn registration. */
        webAuthNId?: string;
        /** What the browser’s credential returned, binary members as base64url. */
        publicKeyCredential?: JsonObject;
        /** Name by which the user recognizes the credential. */
        webAuthNName?: string;
      };
      /** Request of VerifyWebAuthNRegistration. What a request takes. */
      export type VerifyWebAuthNRegistrationRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Id of the WebAuthn registration. 1 to 200 characters. */
        webAuthNId: string;
        /** What the browser’s credential returned, binary members as base64url. */
        publicKeyCredential: object;
        /** Name by which the user recognizes the credential. 1 to 200 characters. */
        webAuthNName: string;
      };
      /** Response of VerifyWebAuthNRegistration. */
      export type VerifyWebAuthNRegistrationResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.object.v2beta.Details;
      };
      /** Kind of an authenticator. */
      export type WebAuthNAuthenticatorType =
        | "WEB_AUTH_N_AUTHENTICATOR_UNSPECIFIED"
        | "WEB_AUTH_N_AUTHENTICATOR_PLATFORM"
        | "WEB_AUTH_N_AUTHENTICATOR_CROSS_PLATFORM";
    }
  }
  export namespace v1 {
    /** A check of credentials that failed: the detail of a google.rpc.Status. */
    export type CredentialsCheckError = {
      /** Id of the error; stable, unlike its text. */
      id?: string;
      /** Text for people, without the id. */
      message?: string;
      /** How many checks of this kind have failed in a row, this one included. */
      failedAttempts?: number;
    };
    /** An error of ZITADEL: the detail of a google.rpc.Status. */
    export type ErrorDetail = {
      /** Id of the error; stable, unlike its text. */
      id?: string;
      /** Text for people, without the id. */
      message?: string;
    };
    /** How long and how new a list is. */
    export type ListDetails = {
      /** How many match in all, on all pages. */
      totalResult?: Int64;
      /** Sequence of the newest event that the list knows of. */
      processedSequence?: Int64;
      /** How new the list is. */
      viewTimestamp: Timestamp;
    };
    /** Paging and order of a list. */
    export type ListQuery = {
      /** How many to skip. */
      offset?: Int64;
      /** How many to list at most. */
      limit?: number;
      /** Ascending order when true, descending otherwise. */
      asc?: boolean;
    };
    /** Paging and order of a list. What a request takes. */
    export type ListQueryInit = {
      /** How many to skip. */
      offset?: Int64 | bigint | number;
      /** How many to list at most. */
      limit?: number;
      /** Ascending order when true, descending otherwise. */
      asc?: boolean;
    };
    /** A text by key and in the caller’s language. */
    export type LocalizedMessage = {
      /** Key. */
      key?: string;
      /** Text in the caller’s language. */
      localizedMessage?: string;
    };
    /** When and where an object was changed. */
    export type ObjectDetails = {
      /** Number of the newest event of the object. */
      sequence?: Int64;
      /** When it was created. */
      creationDate?: Timestamp;
      /** When it was changed last. */
      changeDate?: Timestamp;
      /** Id of the organization (sessions: of the instance) that owns it. */
      resourceOwner: string;
    };
    /** How text is compared. */
    export type TextQueryMethod =
      | "TEXT_QUERY_METHOD_EQUALS"
      | "TEXT_QUERY_METHOD_EQUALS_IGNORE_CASE"
      | "TEXT_QUERY_METHOD_STARTS_WITH"
      | "TEXT_QUERY_METHOD_STARTS_WITH_IGNORE_CASE"
      | "TEXT_QUERY_METHOD_CONTAINS"
      | "TEXT_QUERY_METHOD_CONTAINS_IGNORE_CASE"
      | "TEXT_QUERY_METHOD_ENDS_WITH"
      | "TEXT_QUERY_METHOD_ENDS_WITH_IGNORE_CASE";
    /** How times are compared. */
    export type TimestampQueryMethod =
      | "TIMESTAMP_QUERY_METHOD_EQUALS"
      | "TIMESTAMP_QUERY_METHOD_GREATER"
      | "TIMESTAMP_QUERY_METHOD_GREATER_OR_EQUALS"
      | "TIMESTAMP_QUERY_METHOD_LESS"
      | "TIMESTAMP_QUERY_METHOD_LESS_OR_EQUALS";
  }
}
/** What the calling user may do with the own account. Every call acts on the user of the bearer token. */
export interface AuthService {
  /**
   * Responds when the service is up.
   * 
   * `GET /auth/v1/healthz`
   */
  healthz(request?: zitadel.auth.v1.HealthzRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.HealthzResponse>;
  /**
   * Lists the languages that the instance speaks.
   * 
   * `GET /auth/v1/languages`
   * 
   * @deprecated Use GetGeneralSettings of the settings service.
   */
  getSupportedLanguages(request?: zitadel.auth.v1.GetSupportedLanguagesRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.GetSupportedLanguagesResponse>;
  /**
   * Reads the calling user.
   * 
   * `GET /auth/v1/users/me`
   */
  getMyUser(request?: zitadel.auth.v1.GetMyUserRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.GetMyUserResponse>;
  /**
   * Deletes the calling user. There is no way back.
   * 
   * `DELETE /auth/v1/users/me`
   */
  removeMyUser(request?: zitadel.auth.v1.RemoveMyUserRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.RemoveMyUserResponse>;
  /**
   * Lists what was changed on the calling user.
   * 
   * `POST /auth/v1/users/me/changes/_search`
   */
  listMyUserChanges(request?: zitadel.auth.v1.ListMyUserChangesRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.ListMyUserChangesResponse>;
  /**
   * Lists the sessions of the hosted login in the caller’s browser.
   * 
   * `POST /auth/v1/users/me/sessions/_search`
   */
  listMyUserSessions(request?: zitadel.auth.v1.ListMyUserSessionsRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.ListMyUserSessionsResponse>;
  /**
   * Lists the calling user’s metadata.
   * 
   * `POST /auth/v1/users/me/metadata/_search`
   */
  listMyMetadata(request?: zitadel.auth.v1.ListMyMetadataRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.ListMyMetadataResponse>;
  /**
   * Reads one entry of the calling user’s metadata.
   * 
   * `GET /auth/v1/users/me/metadata/{key}`
   */
  getMyMetadata(request: zitadel.auth.v1.GetMyMetadataRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.GetMyMetadataResponse>;
  /**
   * Lists the calling user’s refresh tokens.
   * 
   * `POST /auth/v1/users/me/tokens/refresh/_search`
   */
  listMyRefreshTokens(request?: zitadel.auth.v1.ListMyRefreshTokensRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.ListMyRefreshTokensResponse>;
  /**
   * Revokes one refresh token of the calling user.
   * 
   * `DELETE /auth/v1/users/me/tokens/refresh/{id}`
   */
  revokeMyRefreshToken(request: zitadel.auth.v1.RevokeMyRefreshTokenRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.RevokeMyRefreshTokenResponse>;
  /**
   * Revokes all refresh tokens of the calling user.
   * 
   * `POST /auth/v1/users/me/tokens/refresh/_revoke_all`
   */
  revokeAllMyRefreshTokens(request?: zitadel.auth.v1.RevokeAllMyRefreshTokensRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.RevokeAllMyRefreshTokensResponse>;
  /**
   * Changes the calling user’s user name.
   * 
   * `PUT /auth/v1/users/me/username`
   */
  updateMyUserName(request: zitadel.auth.v1.UpdateMyUserNameRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.UpdateMyUserNameResponse>;
  /**
   * Tells what a new password of the calling user has to look like.
   * 
   * `GET /auth/v1/policies/passwords/complexity`
   */
  getMyPasswordComplexityPolicy(request?: zitadel.auth.v1.GetMyPasswordComplexityPolicyRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.GetMyPasswordComplexityPolicyResponse>;
  /**
   * Changes the calling user’s password; the present one is the proof.
   * 
   * `PUT /auth/v1/users/me/password`
   */
  updateMyPassword(request: zitadel.auth.v1.UpdateMyPasswordRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.UpdateMyPasswordResponse>;
  /**
   * Reads the calling user’s names and language.
   * 
   * `GET /auth/v1/users/me/profile`
   */
  getMyProfile(request?: zitadel.auth.v1.GetMyProfileRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.GetMyProfileResponse>;
  /**
   * Changes the calling user’s names and language.
   * 
   * `PUT /auth/v1/users/me/profile`
   */
  updateMyProfile(request: zitadel.auth.v1.UpdateMyProfileRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.UpdateMyProfileResponse>;
  /**
   * Reads the calling user’s e-mail address.
   * 
   * `GET /auth/v1/users/me/email`
   */
  getMyEmail(request?: zitadel.auth.v1.GetMyEmailRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.GetMyEmailResponse>;
  /**
   * Changes the calling user’s e-mail address and sends a code to it.
   * 
   * `PUT /auth/v1/users/me/email`
   */
  setMyEmail(request: zitadel.auth.v1.SetMyEmailRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.SetMyEmailResponse>;
  /**
   * Verifies the calling user’s e-mail address with the code that was sent to it.
   * 
   * `POST /auth/v1/users/me/email/_verify`
   */
  verifyMyEmail(request: zitadel.auth.v1.VerifyMyEmailRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.VerifyMyEmailResponse>;
  /**
   * Sends a new code to the calling user’s e-mail address.
   * 
   * `POST /auth/v1/users/me/email/_resend_verification`
   */
  resendMyEmailVerification(request?: zitadel.auth.v1.ResendMyEmailVerificationRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.ResendMyEmailVerificationResponse>;
  /**
   * Reads the calling user’s phone number.
   * 
   * `GET /auth/v1/users/me/phone`
   */
  getMyPhone(request?: zitadel.auth.v1.GetMyPhoneRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.GetMyPhoneResponse>;
  /**
   * Changes the calling user’s phone number and sends a code to it.
   * 
   * `PUT /auth/v1/users/me/phone`
   */
  setMyPhone(request: zitadel.auth.v1.SetMyPhoneRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.SetMyPhoneResponse>;
  /**
   * Verifies the calling user’s phone number with the code that was sent to it.
   * 
   * `POST /auth/v1/users/me/phone/_verify`
   */
  verifyMyPhone(request: zitadel.auth.v1.VerifyMyPhoneRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.VerifyMyPhoneResponse>;
  /**
   * Sends a new code to the calling user’s phone.
   * 
   * `POST /auth/v1/users/me/phone/_resend_verification`
   */
  resendMyPhoneVerification(request?: zitadel.auth.v1.ResendMyPhoneVerificationRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.ResendMyPhoneVerificationResponse>;
  /**
   * Removes the calling user’s phone number, and the OTP SMS factor with it.
   * 
   * `DELETE /auth/v1/users/me/phone`
   */
  removeMyPhone(request?: zitadel.auth.v1.RemoveMyPhoneRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.RemoveMyPhoneResponse>;
  /**
   * Removes the calling user’s picture.
   * 
   * `DELETE /auth/v1/users/me/avatar`
   */
  removeMyAvatar(request?: zitadel.auth.v1.RemoveMyAvatarRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.RemoveMyAvatarResponse>;
  /**
   * Lists the identity providers that the calling user is linked to.
   * 
   * `POST /auth/v1/users/me/idps/_search`
   */
  listMyLinkedIDPs(request?: zitadel.auth.v1.ListMyLinkedIDPsRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.ListMyLinkedIDPsResponse>;
  /**
   * Removes the calling user’s link to an identity provider.
   * 
   * `DELETE /auth/v1/users/me/idps/{idp_id}/{linked_user_id}`
   */
  removeMyLinkedIDP(request: zitadel.auth.v1.RemoveMyLinkedIDPRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.RemoveMyLinkedIDPResponse>;
  /**
   * Lists the calling user’s second factors that are ready.
   * 
   * `POST /auth/v1/users/me/auth_factors/_search`
   */
  listMyAuthFactors(request?: zitadel.auth.v1.ListMyAuthFactorsRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.ListMyAuthFactorsResponse>;
  /**
   * Starts the registration of a TOTP factor for the calling user: returns the secret and the `otpauth:` URI. VerifyMyAuthFactorOTP completes it.
   * 
   * `POST /auth/v1/users/me/auth_factors/otp`
   */
  addMyAuthFactorOTP(request?: zitadel.auth.v1.AddMyAuthFactorOTPRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.AddMyAuthFactorOTPResponse>;
  /**
   * Completes the registration of the calling user’s TOTP factor with a code of the authenticator app.
   * 
   * `POST /auth/v1/users/me/auth_factors/otp/_verify`
   */
  verifyMyAuthFactorOTP(request: zitadel.auth.v1.VerifyMyAuthFactorOTPRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.VerifyMyAuthFactorOTPResponse>;
  /**
   * Removes the calling user’s TOTP factor.
   * 
   * `DELETE /auth/v1/users/me/auth_factors/otp`
   */
  removeMyAuthFactorOTP(request?: zitadel.auth.v1.RemoveMyAuthFactorOTPRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.RemoveMyAuthFactorOTPResponse>;
  /**
   * Adds one-time codes by SMS as a factor of the calling user. The phone number has to be verified; the factor is ready at once.
   * 
   * `POST /auth/v1/users/me/auth_factors/otp_sms`
   */
  addMyAuthFactorOTPSMS(request?: zitadel.auth.v1.AddMyAuthFactorOTPSMSRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.AddMyAuthFactorOTPSMSResponse>;
  /**
   * Removes the calling user’s OTP SMS factor.
   * 
   * `DELETE /auth/v1/users/me/auth_factors/otp_sms`
   */
  removeMyAuthFactorOTPSMS(request?: zitadel.auth.v1.RemoveMyAuthFactorOTPSMSRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.RemoveMyAuthFactorOTPSMSResponse>;
  /**
   * Adds one-time codes by e-mail as a factor of the calling user. The address has to be verified; the factor is ready at once.
   * 
   * `POST /auth/v1/users/me/auth_factors/otp_email`
   */
  addMyAuthFactorOTPEmail(request?: zitadel.auth.v1.AddMyAuthFactorOTPEmailRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.AddMyAuthFactorOTPEmailResponse>;
  /**
   * Removes the calling user’s OTP e-mail factor.
   * 
   * `DELETE /auth/v1/users/me/auth_factors/otp_email`
   */
  removeMyAuthFactorOTPEmail(request?: zitadel.auth.v1.RemoveMyAuthFactorOTPEmailRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.RemoveMyAuthFactorOTPEmailResponse>;
  /**
   * Starts the registration of a U2F key for the calling user.
   * 
   * `POST /auth/v1/users/me/auth_factors/u2f`
   */
  addMyAuthFactorU2F(request?: zitadel.auth.v1.AddMyAuthFactorU2FRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.AddMyAuthFactorU2FResponse>;
  /**
   * Completes the registration of the calling user’s U2F key.
   * 
   * `POST /auth/v1/users/me/auth_factors/u2f/_verify`
   */
  verifyMyAuthFactorU2F(request: zitadel.auth.v1.VerifyMyAuthFactorU2FRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.VerifyMyAuthFactorU2FResponse>;
  /**
   * Removes a U2F key of the calling user.
   * 
   * `DELETE /auth/v1/users/me/auth_factors/u2f/{token_id}`
   */
  removeMyAuthFactorU2F(request: zitadel.auth.v1.RemoveMyAuthFactorU2FRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.RemoveMyAuthFactorU2FResponse>;
  /**
   * Lists the calling user’s passkeys.
   * 
   * `POST /auth/v1/users/me/passwordless/_search`
   */
  listMyPasswordless(request?: zitadel.auth.v1.ListMyPasswordlessRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.ListMyPasswordlessResponse>;
  /**
   * Starts the registration of a passkey for the calling user.
   * 
   * `POST /auth/v1/users/me/passwordless`
   */
  addMyPasswordless(request?: zitadel.auth.v1.AddMyPasswordlessRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.AddMyPasswordlessResponse>;
  /**
   * Makes a link with which the calling user registers a passkey on another device, and returns it.
   * 
   * `POST /auth/v1/users/me/passwordless/_link`
   */
  addMyPasswordlessLink(request?: zitadel.auth.v1.AddMyPasswordlessLinkRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.AddMyPasswordlessLinkResponse>;
  /**
   * Sends the calling user a link with which to register a passkey on another device.
   * 
   * `POST /auth/v1/users/me/passwordless/_send_link`
   */
  sendMyPasswordlessLink(request?: zitadel.auth.v1.SendMyPasswordlessLinkRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.SendMyPasswordlessLinkResponse>;
  /**
   * Completes the registration of the calling user’s passkey.
   * 
   * `POST /auth/v1/users/me/passwordless/_verify`
   */
  verifyMyPasswordless(request: zitadel.auth.v1.VerifyMyPasswordlessRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.VerifyMyPasswordlessResponse>;
  /**
   * Removes a passkey of the calling user.
   * 
   * `DELETE /auth/v1/users/me/passwordless/{token_id}`
   */
  removeMyPasswordless(request: zitadel.auth.v1.RemoveMyPasswordlessRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.RemoveMyPasswordlessResponse>;
  /**
   * Lists the calling user’s roles on projects.
   * 
   * `POST /auth/v1/usergrants/me/_search`
   * 
   * @deprecated Use ListAuthorizations of the authorization service.
   */
  listMyUserGrants(request?: zitadel.auth.v1.ListMyUserGrantsRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.ListMyUserGrantsResponse>;
  /**
   * Lists the organizations in which the calling user has roles on the project that asks.
   * 
   * `POST /auth/v1/global/projectorgs/_search`
   */
  listMyProjectOrgs(request?: zitadel.auth.v1.ListMyProjectOrgsRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.ListMyProjectOrgsResponse>;
  /**
   * Lists the calling user’s permissions in ZITADEL.
   * 
   * `POST /auth/v1/permissions/zitadel/me/_search`
   */
  listMyZitadelPermissions(request?: zitadel.auth.v1.ListMyZitadelPermissionsRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.ListMyZitadelPermissionsResponse>;
  /**
   * Lists the calling user’s roles on the project that asks.
   * 
   * `POST /auth/v1/permissions/me/_search`
   * 
   * @deprecated Use ListAuthorizations of the authorization service.
   */
  listMyProjectPermissions(request?: zitadel.auth.v1.ListMyProjectPermissionsRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.ListMyProjectPermissionsResponse>;
  /**
   * Lists where the calling user is a manager.
   * 
   * `POST /auth/v1/memberships/me/_search`
   */
  listMyMemberships(request?: zitadel.auth.v1.ListMyMembershipsRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.ListMyMembershipsResponse>;
  /**
   * Tells the branding that applies to the calling user.
   * 
   * `GET /auth/v1/policies/label`
   */
  getMyLabelPolicy(request?: zitadel.auth.v1.GetMyLabelPolicyRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.GetMyLabelPolicyResponse>;
  /**
   * Tells the legal links that apply to the calling user.
   * 
   * `GET /auth/v1/policies/privacy`
   */
  getMyPrivacyPolicy(request?: zitadel.auth.v1.GetMyPrivacyPolicyRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.GetMyPrivacyPolicyResponse>;
  /**
   * Tells the login policy that applies to the calling user.
   * 
   * `GET /auth/v1/policies/login`
   */
  getMyLoginPolicy(request?: zitadel.auth.v1.GetMyLoginPolicyRequestInit, options?: CallOptions): Promise<zitadel.auth.v1.GetMyLoginPolicyResponse>;
}

/** Users, their credentials and their factors. */
export interface UserService {
  /**
   * Creates a user: a human or a machine.
   * 
   * `POST /v2/users/new`
   */
  createUser(request: zitadel.user.v2.CreateUserRequestInit, options?: CallOptions): Promise<zitadel.user.v2.CreateUserResponse>;
  /**
   * Creates a human user.
   * 
   * `POST /v2/users/human`
   * 
   * @deprecated Use CreateUser.
   */
  addHumanUser(request: zitadel.user.v2.AddHumanUserRequestInit, options?: CallOptions): Promise<zitadel.user.v2.AddHumanUserResponse>;
  /**
   * Reads a user.
   * 
   * `GET /v2/users/{user_id}`
   */
  getUserByID(request: zitadel.user.v2.GetUserByIDRequestInit, options?: CallOptions): Promise<zitadel.user.v2.GetUserByIDResponse>;
  /**
   * Searches users.
   * 
   * `POST /v2/users`
   */
  listUsers(request?: zitadel.user.v2.ListUsersRequestInit, options?: CallOptions): Promise<zitadel.user.v2.ListUsersResponse>;
  /**
   * Changes a user’s e-mail address; a code is sent, returned, or not needed.
   * 
   * `POST /v2/users/{user_id}/email`
   * 
   * @deprecated Use UpdateUser.
   */
  setEmail(request: zitadel.user.v2.SetEmailRequestInit, options?: CallOptions): Promise<zitadel.user.v2.SetEmailResponse>;
  /**
   * Makes a new code for an e-mail address whose verification is pending.
   * 
   * `POST /v2/users/{user_id}/email/resend`
   */
  resendEmailCode(request: zitadel.user.v2.ResendEmailCodeRequestInit, options?: CallOptions): Promise<zitadel.user.v2.ResendEmailCodeResponse>;
  /**
   * Makes a new code for an e-mail address, pending or not.
   * 
   * `POST /v2/users/{user_id}/email/send`
   */
  sendEmailCode(request: zitadel.user.v2.SendEmailCodeRequestInit, options?: CallOptions): Promise<zitadel.user.v2.SendEmailCodeResponse>;
  /**
   * Verifies an e-mail address with the code that was sent to it.
   * 
   * `POST /v2/users/{user_id}/email/verify`
   */
  verifyEmail(request: zitadel.user.v2.VerifyEmailRequestInit, options?: CallOptions): Promise<zitadel.user.v2.VerifyEmailResponse>;
  /**
   * Changes a user’s phone number; a code is sent, returned, or not needed.
   * 
   * `POST /v2/users/{user_id}/phone`
   * 
   * @deprecated Use UpdateUser.
   */
  setPhone(request: zitadel.user.v2.SetPhoneRequestInit, options?: CallOptions): Promise<zitadel.user.v2.SetPhoneResponse>;
  /**
   * Removes a user’s phone number, and the OTP SMS factor with it.
   * 
   * `DELETE /v2/users/{user_id}/phone`
   * 
   * @deprecated Use UpdateUser.
   */
  removePhone(request: zitadel.user.v2.RemovePhoneRequestInit, options?: CallOptions): Promise<zitadel.user.v2.RemovePhoneResponse>;
  /**
   * Makes a new code for a phone number whose verification is pending.
   * 
   * `POST /v2/users/{user_id}/phone/resend`
   */
  resendPhoneCode(request: zitadel.user.v2.ResendPhoneCodeRequestInit, options?: CallOptions): Promise<zitadel.user.v2.ResendPhoneCodeResponse>;
  /**
   * Verifies a phone number with the code that was sent to it. The code is the proof: no permission is needed.
   * 
   * `POST /v2/users/{user_id}/phone/verify`
   */
  verifyPhone(request: zitadel.user.v2.VerifyPhoneRequestInit, options?: CallOptions): Promise<zitadel.user.v2.VerifyPhoneResponse>;
  /**
   * Changes a user.
   * 
   * `PATCH /v2/users/{user_id}`
   */
  updateUser(request: zitadel.user.v2.UpdateUserRequestInit, options?: CallOptions): Promise<zitadel.user.v2.UpdateUserResponse>;
  /**
   * Changes a human user. Prefer UpdateUser in new code.
   * 
   * `PUT /v2/users/human/{user_id}`
   * 
   * @deprecated Use UpdateUser.
   */
  updateHumanUser(request: zitadel.user.v2.UpdateHumanUserRequestInit, options?: CallOptions): Promise<zitadel.user.v2.UpdateHumanUserResponse>;
  /**
   * Deactivates a user, who can then no longer sign in.
   * 
   * `POST /v2/users/{user_id}/deactivate`
   */
  deactivateUser(request: zitadel.user.v2.DeactivateUserRequestInit, options?: CallOptions): Promise<zitadel.user.v2.DeactivateUserResponse>;
  /**
   * Makes a deactivated user active again.
   * 
   * `POST /v2/users/{user_id}/reactivate`
   */
  reactivateUser(request: zitadel.user.v2.ReactivateUserRequestInit, options?: CallOptions): Promise<zitadel.user.v2.ReactivateUserResponse>;
  /**
   * Locks a user, who can then no longer sign in.
   * 
   * `POST /v2/users/{user_id}/lock`
   */
  lockUser(request: zitadel.user.v2.LockUserRequestInit, options?: CallOptions): Promise<zitadel.user.v2.LockUserResponse>;
  /**
   * Unlocks a user and resets the counters of failed checks.
   * 
   * `POST /v2/users/{user_id}/unlock`
   */
  unlockUser(request: zitadel.user.v2.UnlockUserRequestInit, options?: CallOptions): Promise<zitadel.user.v2.UnlockUserResponse>;
  /**
   * Deletes a user. There is no way back.
   * 
   * `DELETE /v2/users/{user_id}`
   */
  deleteUser(request: zitadel.user.v2.DeleteUserRequestInit, options?: CallOptions): Promise<zitadel.user.v2.DeleteUserResponse>;
  /**
   * Starts the registration of a passkey: returns the options for the browser.
   * 
   * `POST /v2/users/{user_id}/passkeys`
   */
  registerPasskey(request: zitadel.user.v2.RegisterPasskeyRequestInit, options?: CallOptions): Promise<zitadel.user.v2.RegisterPasskeyResponse>;
  /**
   * Completes the registration of a passkey with what the browser returned.
   * 
   * `POST /v2/users/{user_id}/passkeys/{passkey_id}`
   */
  verifyPasskeyRegistration(request: zitadel.user.v2.VerifyPasskeyRegistrationRequestInit, options?: CallOptions): Promise<zitadel.user.v2.VerifyPasskeyRegistrationResponse>;
  /**
   * Makes a code with which a user registers a passkey; sent as a link, or returned.
   * 
   * `POST /v2/users/{user_id}/passkeys/registration_link`
   */
  createPasskeyRegistrationLink(request: zitadel.user.v2.CreatePasskeyRegistrationLinkRequestInit, options?: CallOptions): Promise<zitadel.user.v2.CreatePasskeyRegistrationLinkResponse>;
  /**
   * Lists a user’s passkeys.
   * 
   * `POST /v2/users/{user_id}/passkeys/_search`
   */
  listPasskeys(request: zitadel.user.v2.ListPasskeysRequestInit, options?: CallOptions): Promise<zitadel.user.v2.ListPasskeysResponse>;
  /**
   * Removes a passkey.
   * 
   * `DELETE /v2/users/{user_id}/passkeys/{passkey_id}`
   */
  removePasskey(request: zitadel.user.v2.RemovePasskeyRequestInit, options?: CallOptions): Promise<zitadel.user.v2.RemovePasskeyResponse>;
  /**
   * Starts the registration of a U2F key: returns the options for the browser.
   * 
   * `POST /v2/users/{user_id}/u2f`
   */
  registerU2F(request: zitadel.user.v2.RegisterU2FRequestInit, options?: CallOptions): Promise<zitadel.user.v2.RegisterU2FResponse>;
  /**
   * Completes the registration of a U2F key with what the browser returned.
   * 
   * `POST /v2/users/{user_id}/u2f/{u2f_id}`
   */
  verifyU2FRegistration(request: zitadel.user.v2.VerifyU2FRegistrationRequestInit, options?: CallOptions): Promise<zitadel.user.v2.VerifyU2FRegistrationResponse>;
  /**
   * Removes a U2F key.
   * 
   * `DELETE /v2/users/{user_id}/u2f/{u2f_id}`
   */
  removeU2F(request: zitadel.user.v2.RemoveU2FRequestInit, options?: CallOptions): Promise<zitadel.user.v2.RemoveU2FResponse>;
  /**
   * Starts the registration of a TOTP factor: returns the secret and the `otpauth:` URI. VerifyTOTPRegistration completes it.
   * 
   * `POST /v2/users/{user_id}/totp`
   */
  registerTOTP(request: zitadel.user.v2.RegisterTOTPRequestInit, options?: CallOptions): Promise<zitadel.user.v2.RegisterTOTPResponse>;
  /**
   * Completes the registration of a TOTP factor with a code of the authenticator app.
   * 
   * `POST /v2/users/{user_id}/totp/verify`
   */
  verifyTOTPRegistration(request: zitadel.user.v2.VerifyTOTPRegistrationRequestInit, options?: CallOptions): Promise<zitadel.user.v2.VerifyTOTPRegistrationResponse>;
  /**
   * Removes a user’s TOTP factor.
   * 
   * `DELETE /v2/users/{user_id}/totp`
   */
  removeTOTP(request: zitadel.user.v2.RemoveTOTPRequestInit, options?: CallOptions): Promise<zitadel.user.v2.RemoveTOTPResponse>;
  /**
   * Adds one-time codes by SMS as a factor. The phone number has to be verified; the factor is ready at once.
   * 
   * `POST /v2/users/{user_id}/otp_sms`
   */
  addOTPSMS(request: zitadel.user.v2.AddOTPSMSRequestInit, options?: CallOptions): Promise<zitadel.user.v2.AddOTPSMSResponse>;
  /**
   * Removes a user’s OTP SMS factor.
   * 
   * `DELETE /v2/users/{user_id}/otp_sms`
   */
  removeOTPSMS(request: zitadel.user.v2.RemoveOTPSMSRequestInit, options?: CallOptions): Promise<zitadel.user.v2.RemoveOTPSMSResponse>;
  /**
   * Adds one-time codes by e-mail as a factor. The address has to be verified; the factor is ready at once.
   * 
   * `POST /v2/users/{user_id}/otp_email`
   */
  addOTPEmail(request: zitadel.user.v2.AddOTPEmailRequestInit, options?: CallOptions): Promise<zitadel.user.v2.AddOTPEmailResponse>;
  /**
   * Removes a user’s OTP e-mail factor.
   * 
   * `DELETE /v2/users/{user_id}/otp_email`
   */
  removeOTPEmail(request: zitadel.user.v2.RemoveOTPEmailRequestInit, options?: CallOptions): Promise<zitadel.user.v2.RemoveOTPEmailResponse>;
  /**
   * Starts signing in with an identity provider: returns where the browser has to go.
   * 
   * `POST /v2/idp_intents`
   */
  startIdentityProviderIntent(request: zitadel.user.v2.StartIdentityProviderIntentRequestInit, options?: CallOptions): Promise<zitadel.user.v2.StartIdentityProviderIntentResponse>;
  /**
   * Reads what an identity provider returned about the user who signed in.
   * 
   * `POST /v2/idp_intents/{idp_intent_id}`
   */
  retrieveIdentityProviderIntent(request: zitadel.user.v2.RetrieveIdentityProviderIntentRequestInit, options?: CallOptions): Promise<zitadel.user.v2.RetrieveIdentityProviderIntentResponse>;
  /**
   * Links a user to a user at an identity provider.
   * 
   * `POST /v2/users/{user_id}/links`
   */
  addIDPLink(request: zitadel.user.v2.AddIDPLinkRequestInit, options?: CallOptions): Promise<zitadel.user.v2.AddIDPLinkResponse>;
  /**
   * Lists a user’s links to identity providers.
   * 
   * `POST /v2/users/{user_id}/links/_search`
   */
  listIDPLinks(request: zitadel.user.v2.ListIDPLinksRequestInit, options?: CallOptions): Promise<zitadel.user.v2.ListIDPLinksResponse>;
  /**
   * Removes a user’s link to an identity provider.
   * 
   * `DELETE /v2/users/{user_id}/links/{idp_id}/{linked_user_id}`
   */
  removeIDPLink(request: zitadel.user.v2.RemoveIDPLinkRequestInit, options?: CallOptions): Promise<zitadel.user.v2.RemoveIDPLinkResponse>;
  /**
   * Makes a code with which a user sets a new password; sent as a link, or returned.
   * 
   * `POST /v2/users/{user_id}/password_reset`
   */
  passwordReset(request: zitadel.user.v2.PasswordResetRequestInit, options?: CallOptions): Promise<zitadel.user.v2.PasswordResetResponse>;
  /**
   * Sets a user’s password; the present one or a code may be the proof.
   * 
   * `POST /v2/users/{user_id}/password`
   * 
   * @deprecated Use UpdateUser.
   */
  setPassword(request: zitadel.user.v2.SetPasswordRequestInit, options?: CallOptions): Promise<zitadel.user.v2.SetPasswordResponse>;
  /**
   * Makes a client secret for a machine user.
   * 
   * `POST /v2/users/{user_id}/secret`
   */
  addSecret(request: zitadel.user.v2.AddSecretRequestInit, options?: CallOptions): Promise<zitadel.user.v2.AddSecretResponse>;
  /**
   * Removes a machine user’s client secret.
   * 
   * `DELETE /v2/users/{user_id}/secret`
   */
  removeSecret(request: zitadel.user.v2.RemoveSecretRequestInit, options?: CallOptions): Promise<zitadel.user.v2.RemoveSecretResponse>;
  /**
   * Adds a key to a machine user.
   * 
   * `POST /v2/users/{user_id}/keys`
   */
  addKey(request: zitadel.user.v2.AddKeyRequestInit, options?: CallOptions): Promise<zitadel.user.v2.AddKeyResponse>;
  /**
   * Removes a machine user’s key.
   * 
   * `DELETE /v2/users/{user_id}/keys/{key_id}`
   */
  removeKey(request: zitadel.user.v2.RemoveKeyRequestInit, options?: CallOptions): Promise<zitadel.user.v2.RemoveKeyResponse>;
  /**
   * Searches the keys of machine users.
   * 
   * `POST /v2/users/keys/search`
   */
  listKeys(request?: zitadel.user.v2.ListKeysRequestInit, options?: CallOptions): Promise<zitadel.user.v2.ListKeysResponse>;
  /**
   * Makes a personal access token for a machine user.
   * 
   * `POST /v2/users/{user_id}/pats`
   */
  addPersonalAccessToken(request: zitadel.user.v2.AddPersonalAccessTokenRequestInit, options?: CallOptions): Promise<zitadel.user.v2.AddPersonalAccessTokenResponse>;
  /**
   * Removes a personal access token.
   * 
   * `DELETE /v2/users/{user_id}/pats/{token_id}`
   */
  removePersonalAccessToken(request: zitadel.user.v2.RemovePersonalAccessTokenRequestInit, options?: CallOptions): Promise<zitadel.user.v2.RemovePersonalAccessTokenResponse>;
  /**
   * Searches personal access tokens.
   * 
   * `POST /v2/users/pats/search`
   */
  listPersonalAccessTokens(request?: zitadel.user.v2.ListPersonalAccessTokensRequestInit, options?: CallOptions): Promise<zitadel.user.v2.ListPersonalAccessTokensResponse>;
  /**
   * Lists how a user can authenticate at present.
   * 
   * `GET /v2/users/{user_id}/authentication_methods`
   */
  listAuthenticationMethodTypes(request: zitadel.user.v2.ListAuthenticationMethodTypesRequestInit, options?: CallOptions): Promise<zitadel.user.v2.ListAuthenticationMethodTypesResponse>;
  /**
   * Lists a user’s second factors.
   * 
   * `POST /v2/users/{user_id}/authentication_factors/_search`
   */
  listAuthenticationFactors(request: zitadel.user.v2.ListAuthenticationFactorsRequestInit, options?: CallOptions): Promise<zitadel.user.v2.ListAuthenticationFactorsResponse>;
  /**
   * Makes a code with which an invited user sets up the first credential; sent as a link, or returned.
   * 
   * `POST /v2/users/{user_id}/invite_code`
   */
  createInviteCode(request: zitadel.user.v2.CreateInviteCodeRequestInit, options?: CallOptions): Promise<zitadel.user.v2.CreateInviteCodeResponse>;
  /**
   * Sends the invitation once more, with a new code.
   * 
   * `POST /v2/users/{user_id}/invite_code/resend`
   * 
   * @deprecated Use CreateInviteCode.
   */
  resendInviteCode(request: zitadel.user.v2.ResendInviteCodeRequestInit, options?: CallOptions): Promise<zitadel.user.v2.ResendInviteCodeResponse>;
  /**
   * Verifies the code of an invitation.
   * 
   * `POST /v2/users/{user_id}/invite_code/verify`
   */
  verifyInviteCode(request: zitadel.user.v2.VerifyInviteCodeRequestInit, options?: CallOptions): Promise<zitadel.user.v2.VerifyInviteCodeResponse>;
  /**
   * Notes that a user skipped setting up a second factor.
   * 
   * `POST /v2/users/{user_id}/mfa_init_skipped`
   */
  humanMFAInitSkipped(request: zitadel.user.v2.HumanMFAInitSkippedRequestInit, options?: CallOptions): Promise<zitadel.user.v2.HumanMFAInitSkippedResponse>;
  /**
   * Sets entries of a user’s metadata.
   * 
   * `POST /v2/users/{user_id}/metadata`
   */
  setUserMetadata(request: zitadel.user.v2.SetUserMetadataRequestInit, options?: CallOptions): Promise<zitadel.user.v2.SetUserMetadataResponse>;
  /**
   * Searches a user’s metadata.
   * 
   * `POST /v2/users/{user_id}/metadata/search`
   */
  listUserMetadata(request: zitadel.user.v2.ListUserMetadataRequestInit, options?: CallOptions): Promise<zitadel.user.v2.ListUserMetadataResponse>;
  /**
   * Deletes entries of a user’s metadata.
   * 
   * `DELETE /v2/users/{user_id}/metadata`
   */
  deleteUserMetadata(request?: zitadel.user.v2.DeleteUserMetadataRequestInit, options?: CallOptions): Promise<zitadel.user.v2.DeleteUserMetadataResponse>;
  /**
   * Creates recovery codes for a user, which replace a lost second factor: each signs in once. The response is the only place that tells them. A user has at most ten.
   * 
   * `POST /v2/users/{user_id}/recovery_codes`
   */
  generateRecoveryCodes(request: zitadel.user.v2.GenerateRecoveryCodesRequestInit, options?: CallOptions): Promise<zitadel.user.v2.GenerateRecoveryCodesResponse>;
  /**
   * Removes all recovery codes of a user.
   * 
   * `DELETE /v2/users/{user_id}/recovery_codes`
   */
  removeRecoveryCodes(request: zitadel.user.v2.RemoveRecoveryCodesRequestInit, options?: CallOptions): Promise<zitadel.user.v2.RemoveRecoveryCodesResponse>;
}

/** Sessions: who signed in, with which factors. */
export interface SessionService {
  /**
   * Searches sessions.
   * 
   * `POST /v2/sessions/search`
   */
  listSessions(request?: zitadel.session.v2.ListSessionsRequestInit, options?: CallOptions): Promise<zitadel.session.v2.ListSessionsResponse>;
  /**
   * Reads a session.
   * 
   * `GET /v2/sessions/{session_id}`
   */
  getSession(request: zitadel.session.v2.GetSessionRequestInit, options?: CallOptions): Promise<zitadel.session.v2.GetSessionResponse>;
  /**
   * Creates a session, checks what the request carries and asks for challenges: all of it, or nothing is stored. The token of the response is the bearer token of the user, once a factor is checked.
   * 
   * `POST /v2/sessions`
   */
  createSession(request?: zitadel.session.v2.CreateSessionRequestInit, options?: CallOptions): Promise<zitadel.session.v2.CreateSessionResponse>;
  /**
   * Checks more factors of a session and asks for challenges: all of it, or nothing is stored. The response has a new token, and the old one is worthless.
   * 
   * `PATCH /v2/sessions/{session_id}`
   */
  setSession(request: zitadel.session.v2.SetSessionRequestInit, options?: CallOptions): Promise<zitadel.session.v2.SetSessionResponse>;
  /**
   * Ends a session. Ending it twice is no error.
   * 
   * `DELETE /v2/sessions/{session_id}`
   */
  deleteSession(request: zitadel.session.v2.DeleteSessionRequestInit, options?: CallOptions): Promise<zitadel.session.v2.DeleteSessionResponse>;
}

/** What a login page has to know: policies, branding, links. */
export interface SettingsService {
  /**
   * Tells the default organization and the languages.
   * 
   * `GET /v2/settings`
   */
  getGeneralSettings(request?: zitadel.settings.v2.GetGeneralSettingsRequestInit, options?: CallOptions): Promise<zitadel.settings.v2.GetGeneralSettingsResponse>;
  /**
   * Tells how people may sign in.
   * 
   * `GET /v2/settings/login`
   */
  getLoginSettings(request?: zitadel.settings.v2.GetLoginSettingsRequestInit, options?: CallOptions): Promise<zitadel.settings.v2.GetLoginSettingsResponse>;
  /**
   * Lists the identity providers with which people may sign in.
   * 
   * `GET /v2/settings/login/idps`
   */
  getActiveIdentityProviders(request?: zitadel.settings.v2.GetActiveIdentityProvidersRequestInit, options?: CallOptions): Promise<zitadel.settings.v2.GetActiveIdentityProvidersResponse>;
  /**
   * Tells what a password has to look like.
   * 
   * `GET /v2/settings/password/complexity`
   */
  getPasswordComplexitySettings(request?: zitadel.settings.v2.GetPasswordComplexitySettingsRequestInit, options?: CallOptions): Promise<zitadel.settings.v2.GetPasswordComplexitySettingsResponse>;
  /**
   * Tells when passwords expire.
   * 
   * `GET /v2/settings/password/expiry`
   */
  getPasswordExpirySettings(request?: zitadel.settings.v2.GetPasswordExpirySettingsRequestInit, options?: CallOptions): Promise<zitadel.settings.v2.GetPasswordExpirySettingsResponse>;
  /**
   * Tells colours, logos and font.
   * 
   * `GET /v2/settings/branding`
   */
  getBrandingSettings(request?: zitadel.settings.v2.GetBrandingSettingsRequestInit, options?: CallOptions): Promise<zitadel.settings.v2.GetBrandingSettingsResponse>;
  /**
   * Tells how login names and domains go together.
   * 
   * `GET /v2/settings/domain`
   */
  getDomainSettings(request?: zitadel.settings.v2.GetDomainSettingsRequestInit, options?: CallOptions): Promise<zitadel.settings.v2.GetDomainSettingsResponse>;
  /**
   * Tells the links to terms, privacy policy, help and support.
   * 
   * `GET /v2/settings/legal_support`
   * 
   * @deprecated Use GetLinkSettings, once the server implements it.
   */
  getLegalAndSupportSettings(request?: zitadel.settings.v2.GetLegalAndSupportSettingsRequestInit, options?: CallOptions): Promise<zitadel.settings.v2.GetLegalAndSupportSettingsResponse>;
  /**
   * Tells how many wrong attempts lock a user.
   * 
   * `GET /v2/settings/lockout`
   */
  getLockoutSettings(request?: zitadel.settings.v2.GetLockoutSettingsRequestInit, options?: CallOptions): Promise<zitadel.settings.v2.GetLockoutSettingsResponse>;
  /**
   * Returns the origins that may embed the login, and whether impersonation is on.
   * 
   * `GET /v2/settings/security`
   */
  getSecuritySettings(request?: zitadel.settings.v2.GetSecuritySettingsRequestInit, options?: CallOptions): Promise<zitadel.settings.v2.GetSecuritySettingsResponse>;
  /**
   * Changes the origins that may embed the login, and whether impersonation is on.
   * 
   * `PUT /v2/policies/security`
   */
  setSecuritySettings(request?: zitadel.settings.v2.SetSecuritySettingsRequestInit, options?: CallOptions): Promise<zitadel.settings.v2.SetSecuritySettingsResponse>;
  /**
   * Reads the texts of the login in a language.
   * 
   * `GET /v2/settings/hosted_login_translation`
   */
  getHostedLoginTranslation(request: zitadel.settings.v2.GetHostedLoginTranslationRequestInit, options?: CallOptions): Promise<zitadel.settings.v2.GetHostedLoginTranslationResponse>;
  /**
   * Changes the texts of the login in a language.
   * 
   * `PUT /v2/settings/hosted_login_translation`
   */
  setHostedLoginTranslation(request: zitadel.settings.v2.SetHostedLoginTranslationRequestInit, options?: CallOptions): Promise<zitadel.settings.v2.SetHostedLoginTranslationResponse>;
  /**
   * Changes the settings of an organization.
   * 
   * `POST /v2/settings/organization`
   */
  setOrganizationSettings(request?: zitadel.settings.v2.SetOrganizationSettingsRequestInit, options?: CallOptions): Promise<zitadel.settings.v2.SetOrganizationSettingsResponse>;
  /**
   * Deletes the settings of an organization; those of the instance then apply.
   * 
   * `DELETE /v2/settings/organization`
   */
  deleteOrganizationSettings(request?: zitadel.settings.v2.DeleteOrganizationSettingsRequestInit, options?: CallOptions): Promise<zitadel.settings.v2.DeleteOrganizationSettingsResponse>;
  /**
   * Searches the settings of organizations, such as whether login names carry the domain.
   * 
   * `POST /v2/settings/organization/search`
   */
  listOrganizationSettings(request?: zitadel.settings.v2.ListOrganizationSettingsRequestInit, options?: CallOptions): Promise<zitadel.settings.v2.ListOrganizationSettingsResponse>;
  /** Returns the links of the login page. A server of July 2026 responds `13 RECOVER`: the call is in its contract and not yet implemented. */
  getLinkSettings(request?: zitadel.settings.v2.GetLinkSettingsRequestInit, options?: CallOptions): Promise<zitadel.settings.v2.GetLinkSettingsResponse>;
  /** Replaces the links of the login page. A server of July 2026 responds `13 RECOVER`: the call is in its contract and not yet implemented. */
  setLinkSettings(request?: zitadel.settings.v2.SetLinkSettingsRequestInit, options?: CallOptions): Promise<zitadel.settings.v2.SetLinkSettingsResponse>;
  /** Removes the links of an organization; those of the instance then apply. A server of July 2026 responds `13 RECOVER`: the call is in its contract and not yet implemented. */
  resetLinkSettings(request?: zitadel.settings.v2.ResetLinkSettingsRequestInit, options?: CallOptions): Promise<zitadel.settings.v2.ResetLinkSettingsResponse>;
  /** Returns the settings that apply to an organization, project or application, with their defaults. A server of July 2026 responds `13 RECOVER`: the call is in its contract and not yet implemented. */
  getEffectiveSettings(request?: zitadel.settings.v2.GetEffectiveSettingsRequestInit, options?: CallOptions): Promise<zitadel.settings.v2.GetEffectiveSettingsResponse>;
}

/** Authorisation requests of OpenID Connect, for a login page of one’s own. */
export interface OidcService {
  /**
   * Reads an OpenID Connect authorization request.
   * 
   * `GET /v2/oidc/auth_requests/{auth_request_id}`
   */
  getAuthRequest(request: zitadel.oidc.v2.GetAuthRequestRequestInit, options?: CallOptions): Promise<zitadel.oidc.v2.GetAuthRequestResponse>;
  /**
   * Ends an authorization request, with a session or with an error: returns where the browser has to go.
   * 
   * `POST /v2/oidc/auth_requests/{auth_request_id}`
   */
  createCallback(request: zitadel.oidc.v2.CreateCallbackRequestInit, options?: CallOptions): Promise<zitadel.oidc.v2.CreateCallbackResponse>;
  /**
   * Reads a device authorization request by the code that the device shows.
   * 
   * `GET /v2/oidc/device_authorization/{user_code}`
   */
  getDeviceAuthorizationRequest(request: zitadel.oidc.v2.GetDeviceAuthorizationRequestRequestInit, options?: CallOptions): Promise<zitadel.oidc.v2.GetDeviceAuthorizationRequestResponse>;
  /**
   * Ends a device authorization request, with a session or with a refusal.
   * 
   * `POST /v2/oidc/device_authorization/{device_authorization_id}`
   */
  authorizeOrDenyDeviceAuthorization(request: zitadel.oidc.v2.AuthorizeOrDenyDeviceAuthorizationRequestInit, options?: CallOptions): Promise<zitadel.oidc.v2.AuthorizeOrDenyDeviceAuthorizationResponse>;
}

/** Requests of SAML service providers, for a login page of one’s own. */
export interface SamlService {
  /**
   * Reads a SAML request.
   * 
   * `GET /v2/saml/saml_requests/{saml_request_id}`
   */
  getSAMLRequest(request: zitadel.saml.v2.GetSAMLRequestRequestInit, options?: CallOptions): Promise<zitadel.saml.v2.GetSAMLRequestResponse>;
  /**
   * Ends a SAML request, with a session or with an error.
   * 
   * `POST /v2/saml/saml_requests/{saml_request_id}`
   */
  createResponse(request: zitadel.saml.v2.CreateResponseRequestInit, options?: CallOptions): Promise<zitadel.saml.v2.CreateResponseResponse>;
}

/** Organisations. */
export interface OrgService {
  /**
   * Searches organizations.
   * 
   * `POST /v2/organizations/_search`
   */
  listOrganizations(request?: zitadel.org.v2.ListOrganizationsRequestInit, options?: CallOptions): Promise<zitadel.org.v2.ListOrganizationsResponse>;
  /**
   * Creates an organization and its administrators.
   * 
   * `POST /v2/organizations`
   */
  addOrganization(request: zitadel.org.v2.AddOrganizationRequestInit, options?: CallOptions): Promise<zitadel.org.v2.AddOrganizationResponse>;
}

/** Authorizations: which roles a user has in a project. */
export interface AuthorizationService {
  /** Searches authorizations: the roles that users have in projects. Users always see their own. */
  listAuthorizations(request?: zitadel.authorization.v2.ListAuthorizationsRequestInit, options?: CallOptions): Promise<zitadel.authorization.v2.ListAuthorizationsResponse>;
}

/** Identity providers. */
export interface IdpService {
  /**
   * Reads an identity provider.
   * 
   * `GET /v2/idps/{id}`
   */
  getIDPByID(request: zitadel.idp.v2.GetIDPByIDRequestInit, options?: CallOptions): Promise<zitadel.idp.v2.GetIDPByIDResponse>;
}

/** Authenticators and contacts of users, each authenticator with an id of its own. ZITADEL specified this service in June 2024 and never served it; the test server does. */
export interface UserV3AlphaService {
  /**
   * Changes a user’s e-mail address; a code is sent, returned, or not needed.
   * 
   * `PUT /v3alpha/users/{user_id}/email`
   */
  setContactEmail(request: zitadel.user.v3alpha.SetContactEmailRequestInit, options?: CallOptions): Promise<zitadel.user.v3alpha.SetContactEmailResponse>;
  /**
   * Verifies an e-mail address with the code that was sent to it.
   * 
   * `POST /v3alpha/users/{user_id}/email/verify`
   */
  verifyContactEmail(request: zitadel.user.v3alpha.VerifyContactEmailRequestInit, options?: CallOptions): Promise<zitadel.user.v3alpha.VerifyContactEmailResponse>;
  /**
   * Makes a new code for an e-mail address whose verification is pending.
   * 
   * `POST /v3alpha/users/{user_id}/email/resend`
   */
  resendContactEmailCode(request: zitadel.user.v3alpha.ResendContactEmailCodeRequestInit, options?: CallOptions): Promise<zitadel.user.v3alpha.ResendContactEmailCodeResponse>;
  /**
   * Changes a user’s phone number; a code is sent, returned, or not needed.
   * 
   * `PUT /v3alpha/users/{user_id}/phone`
   */
  setContactPhone(request: zitadel.user.v3alpha.SetContactPhoneRequestInit, options?: CallOptions): Promise<zitadel.user.v3alpha.SetContactPhoneResponse>;
  /**
   * Verifies a phone number with the code that was sent to it.
   * 
   * `POST /v3alpha/users/{user_id}/phone/verify`
   */
  verifyContactPhone(request: zitadel.user.v3alpha.VerifyContactPhoneRequestInit, options?: CallOptions): Promise<zitadel.user.v3alpha.VerifyContactPhoneResponse>;
  /**
   * Makes a new code for a phone number whose verification is pending.
   * 
   * `POST /v3alpha/users/{user_id}/phone/resend`
   */
  resendContactPhoneCode(request: zitadel.user.v3alpha.ResendContactPhoneCodeRequestInit, options?: CallOptions): Promise<zitadel.user.v3alpha.ResendContactPhoneCodeResponse>;
  /**
   * Sets a user’s password; the present one or a code may be the proof.
   * 
   * `POST /v2beta/users/{user_id}/password`
   */
  setPassword(request: zitadel.user.v3alpha.SetPasswordRequestInit, options?: CallOptions): Promise<zitadel.user.v3alpha.SetPasswordResponse>;
  /**
   * Makes a code with which a user sets a new password; sent, or returned.
   * 
   * `POST /v2beta/users/{user_id}/password/reset`
   */
  requestPasswordReset(request: zitadel.user.v3alpha.RequestPasswordResetRequestInit, options?: CallOptions): Promise<zitadel.user.v3alpha.RequestPasswordResetResponse>;
  /**
   * Starts the registration of a WebAuthn credential: returns the options for the browser.
   * 
   * `POST /v3alpha/users/{user_id}/webauthn`
   */
  startWebAuthNRegistration(request: zitadel.user.v3alpha.StartWebAuthNRegistrationRequestInit, options?: CallOptions): Promise<zitadel.user.v3alpha.StartWebAuthNRegistrationResponse>;
  /**
   * Completes the registration of a WebAuthn credential with what the browser returned.
   * 
   * `POST /v3alpha/users/{user_id}/webauthn/{web_auth_n_id}`
   */
  verifyWebAuthNRegistration(request: zitadel.user.v3alpha.VerifyWebAuthNRegistrationRequestInit, options?: CallOptions): Promise<zitadel.user.v3alpha.VerifyWebAuthNRegistrationResponse>;
  /**
   * Makes a code with which a user registers a WebAuthn credential; sent as a link, or returned.
   * 
   * `POST /v3alpha/users/{user_id}/webauthn/registration_link`
   */
  createWebAuthNRegistrationLink(request: zitadel.user.v3alpha.CreateWebAuthNRegistrationLinkRequestInit, options?: CallOptions): Promise<zitadel.user.v3alpha.CreateWebAuthNRegistrationLinkResponse>;
  /**
   * Removes a WebAuthn credential.
   * 
   * `DELETE /v3alpha/users/{user_id}/webauthn/{web_auth_n_id}`
   */
  removeWebAuthNAuthenticator(request: zitadel.user.v3alpha.RemoveWebAuthNAuthenticatorRequestInit, options?: CallOptions): Promise<zitadel.user.v3alpha.RemoveWebAuthNAuthenticatorResponse>;
  /**
   * Starts the registration of a TOTP authenticator: returns its id, the secret and the `otpauth:` URI. VerifyTOTPRegistration completes it.
   * 
   * `POST /v3alpha/users/{user_id}/totp`
   */
  startTOTPRegistration(request: zitadel.user.v3alpha.StartTOTPRegistrationRequestInit, options?: CallOptions): Promise<zitadel.user.v3alpha.StartTOTPRegistrationResponse>;
  /**
   * Completes the registration of a TOTP factor with a code of the authenticator app.
   * 
   * `POST /v3alpha/users/{user_id}/totp/{totp_id}/verify`
   */
  verifyTOTPRegistration(request: zitadel.user.v3alpha.VerifyTOTPRegistrationRequestInit, options?: CallOptions): Promise<zitadel.user.v3alpha.VerifyTOTPRegistrationResponse>;
  /**
   * Removes a TOTP authenticator.
   * 
   * `DELETE /v3alpha/users/{user_id}/totp/{totp_id}`
   */
  removeTOTPAuthenticator(request: zitadel.user.v3alpha.RemoveTOTPAuthenticatorRequestInit, options?: CallOptions): Promise<zitadel.user.v3alpha.RemoveTOTPAuthenticatorResponse>;
  /**
   * Adds one-time codes by SMS as an authenticator; VerifyOTPSMSRegistration completes it with the code that was sent to the phone.
   * 
   * `POST /v3alpha/users/{user_id}/otp_sms`
   */
  addOTPSMSAuthenticator(request: zitadel.user.v3alpha.AddOTPSMSAuthenticatorRequestInit, options?: CallOptions): Promise<zitadel.user.v3alpha.AddOTPSMSAuthenticatorResponse>;
  /**
   * Completes the registration of an OTP SMS authenticator with the code that was sent to the phone.
   * 
   * `POST /v3alpha/users/{user_id}/otp_sms/{otp_sms_id}/verify`
   */
  verifyOTPSMSRegistration(request: zitadel.user.v3alpha.VerifyOTPSMSRegistrationRequestInit, options?: CallOptions): Promise<zitadel.user.v3alpha.VerifyOTPSMSRegistrationResponse>;
  /**
   * Removes an OTP SMS authenticator.
   * 
   * `DELETE /v3alpha/users/{user_id}/otp_sms/{otp_sms_id}`
   */
  removeOTPSMSAuthenticator(request: zitadel.user.v3alpha.RemoveOTPSMSAuthenticatorRequestInit, options?: CallOptions): Promise<zitadel.user.v3alpha.RemoveOTPSMSAuthenticatorResponse>;
  /**
   * Adds one-time codes by e-mail as an authenticator; VerifyOTPEmailRegistration completes it.
   * 
   * `POST /v3alpha/users/{user_id}/otp_email`
   */
  addOTPEmailAuthenticator(request: zitadel.user.v3alpha.AddOTPEmailAuthenticatorRequestInit, options?: CallOptions): Promise<zitadel.user.v3alpha.AddOTPEmailAuthenticatorResponse>;
  /**
   * Completes the registration of an OTP e-mail authenticator with the code that was sent to the address.
   * 
   * `POST /v3alpha/users/{user_id}/otp_email/{otp_email_id}/verify`
   */
  verifyOTPEmailRegistration(request: zitadel.user.v3alpha.VerifyOTPEmailRegistrationRequestInit, options?: CallOptions): Promise<zitadel.user.v3alpha.VerifyOTPEmailRegistrationResponse>;
  /**
   * Removes an OTP e-mail authenticator.
   * 
   * `DELETE /v3alpha/users/{user_id}/otp_email/{otp_email_id}`
   */
  removeOTPEmailAuthenticator(request: zitadel.user.v3alpha.RemoveOTPEmailAuthenticatorRequestInit, options?: CallOptions): Promise<zitadel.user.v3alpha.RemoveOTPEmailAuthenticatorResponse>;
}

/** Authenticators of users, the successor of zitadel.user.v3alpha. ZITADEL responds UNIMPLEMENTED. */
export interface ResourcesUserV3AlphaService {
  /**
   * Starts the registration of a TOTP authenticator: returns its id, the secret and the `otpauth:` URI. VerifyTOTPRegistration completes it.
   * 
   * `POST /resources/v3alpha/users/{id}/totp`
   */
  startTOTPRegistration(request: zitadel.resources.user.v3alpha.StartTOTPRegistrationRequestInit, options?: CallOptions): Promise<zitadel.resources.user.v3alpha.StartTOTPRegistrationResponse>;
  /**
   * Completes the registration of a TOTP factor with a code of the authenticator app.
   * 
   * `POST /resources/v3alpha/users/{id}/totp/{totp_id}/_verify`
   */
  verifyTOTPRegistration(request: zitadel.resources.user.v3alpha.VerifyTOTPRegistrationRequestInit, options?: CallOptions): Promise<zitadel.resources.user.v3alpha.VerifyTOTPRegistrationResponse>;
  /**
   * Removes a TOTP authenticator.
   * 
   * `DELETE /resources/v3alpha/users/{id}/totp/{totp_id}`
   */
  removeTOTPAuthenticator(request: zitadel.resources.user.v3alpha.RemoveTOTPAuthenticatorRequestInit, options?: CallOptions): Promise<zitadel.resources.user.v3alpha.RemoveTOTPAuthenticatorResponse>;
  /**
   * Adds one-time codes by SMS as an authenticator; VerifyOTPSMSRegistration completes it with the code that was sent to the phone.
   * 
   * `POST /resources/v3alpha/users/{id}/otp_sms`
   */
  addOTPSMSAuthenticator(request: zitadel.resources.user.v3alpha.AddOTPSMSAuthenticatorRequestInit, options?: CallOptions): Promise<zitadel.resources.user.v3alpha.AddOTPSMSAuthenticatorResponse>;
  /**
   * Completes the registration of an OTP SMS authenticator with the code that was sent to the phone.
   * 
   * `POST /resources/v3alpha/users/{id}/otp_sms/{otp_sms_id}/_verify`
   */
  verifyOTPSMSRegistration(request: zitadel.resources.user.v3alpha.VerifyOTPSMSRegistrationRequestInit, options?: CallOptions): Promise<zitadel.resources.user.v3alpha.VerifyOTPSMSRegistrationResponse>;
  /**
   * Removes an OTP SMS authenticator.
   * 
   * `DELETE /resources/v3alpha/users/{id}/otp_sms/{otp_sms_id}`
   */
  removeOTPSMSAuthenticator(request: zitadel.resources.user.v3alpha.RemoveOTPSMSAuthenticatorRequestInit, options?: CallOptions): Promise<zitadel.resources.user.v3alpha.RemoveOTPSMSAuthenticatorResponse>;
  /**
   * Adds one-time codes by e-mail as an authenticator; VerifyOTPEmailRegistration completes it.
   * 
   * `POST /resources/v3alpha/users/{id}/otp_email`
   */
  addOTPEmailAuthenticator(request: zitadel.resources.user.v3alpha.AddOTPEmailAuthenticatorRequestInit, options?: CallOptions): Promise<zitadel.resources.user.v3alpha.AddOTPEmailAuthenticatorResponse>;
  /**
   * Completes the registration of an OTP e-mail authenticator with the code that was sent to the address.
   * 
   * `POST /resources/v3alpha/users/{id}/otp_email/{otp_email_id}/_verify`
   */
  verifyOTPEmailRegistration(request: zitadel.resources.user.v3alpha.VerifyOTPEmailRegistrationRequestInit, options?: CallOptions): Promise<zitadel.resources.user.v3alpha.VerifyOTPEmailRegistrationResponse>;
  /**
   * Removes an OTP e-mail authenticator.
   * 
   * `DELETE /resources/v3alpha/users/{id}/otp_email/{otp_email_id}`
   */
  removeOTPEmailAuthenticator(request: zitadel.resources.user.v3alpha.RemoveOTPEmailAuthenticatorRequestInit, options?: CallOptions): Promise<zitadel.resources.user.v3alpha.RemoveOTPEmailAuthenticatorResponse>;
  /**
   * Searches users.
   * 
   * `POST /resources/v3alpha/users/_search`
   */
  searchUsers(request?: zitadel.resources.user.v3alpha.SearchUsersRequestInit, options?: CallOptions): Promise<zitadel.resources.user.v3alpha.SearchUsersResponse>;
  /**
   * Returns a user.
   * 
   * `GET /resources/v3alpha/users/{id}`
   */
  getUser(request: zitadel.resources.user.v3alpha.GetUserRequestInit, options?: CallOptions): Promise<zitadel.resources.user.v3alpha.GetUserResponse>;
  /**
   * Creates a user: a human or a machine.
   * 
   * `POST /resources/v3alpha/users`
   */
  createUser(request: zitadel.resources.user.v3alpha.CreateUserRequestInit, options?: CallOptions): Promise<zitadel.resources.user.v3alpha.CreateUserResponse>;
  /**
   * Changes a user.
   * 
   * `PATCH /resources/v3alpha/users/{id}`
   */
  patchUser(request?: zitadel.resources.user.v3alpha.PatchUserRequestInit, options?: CallOptions): Promise<zitadel.resources.user.v3alpha.PatchUserResponse>;
  /**
   * Deactivates a user, who can then no longer sign in.
   * 
   * `POST /resources/v3alpha/users/{id}/_deactivate`
   */
  deactivateUser(request: zitadel.resources.user.v3alpha.DeactivateUserRequestInit, options?: CallOptions): Promise<zitadel.resources.user.v3alpha.DeactivateUserResponse>;
  /**
   * Reactivates a deactivated user.
   * 
   * `POST /resources/v3alpha/users/{id}/_activate`
   */
  activateUser(request: zitadel.resources.user.v3alpha.ActivateUserRequestInit, options?: CallOptions): Promise<zitadel.resources.user.v3alpha.ActivateUserResponse>;
  /**
   * Locks a user, who can then no longer sign in.
   * 
   * `POST /resources/v3alpha/users/{id}/_lock`
   */
  lockUser(request: zitadel.resources.user.v3alpha.LockUserRequestInit, options?: CallOptions): Promise<zitadel.resources.user.v3alpha.LockUserResponse>;
  /**
   * Unlocks a user and resets the counters of failed checks.
   * 
   * `POST /resources/v3alpha/users/{id}/_unlock`
   */
  unlockUser(request: zitadel.resources.user.v3alpha.UnlockUserRequestInit, options?: CallOptions): Promise<zitadel.resources.user.v3alpha.UnlockUserResponse>;
  /**
   * Deletes a user. There is no way back.
   * 
   * `DELETE /resources/v3alpha/users/{id}`
   */
  deleteUser(request: zitadel.resources.user.v3alpha.DeleteUserRequestInit, options?: CallOptions): Promise<zitadel.resources.user.v3alpha.DeleteUserResponse>;
  /**
   * Changes a user’s e-mail address; a code is sent, returned, or not needed.
   * 
   * `PUT /resources/v3alpha/users/{id}/email`
   */
  setContactEmail(request: zitadel.resources.user.v3alpha.SetContactEmailRequestInit, options?: CallOptions): Promise<zitadel.resources.user.v3alpha.SetContactEmailResponse>;
  /**
   * Verifies an e-mail address with the code that was sent to it.
   * 
   * `POST /resources/v3alpha/users/{id}/email/_verify`
   */
  verifyContactEmail(request: zitadel.resources.user.v3alpha.VerifyContactEmailRequestInit, options?: CallOptions): Promise<zitadel.resources.user.v3alpha.VerifyContactEmailResponse>;
  /**
   * Makes a new code for an e-mail address whose verification is pending.
   * 
   * `POST /resources/v3alpha/users/{id}/email/_resend`
   */
  resendContactEmailCode(request: zitadel.resources.user.v3alpha.ResendContactEmailCodeRequestInit, options?: CallOptions): Promise<zitadel.resources.user.v3alpha.ResendContactEmailCodeResponse>;
  /**
   * Changes a user’s phone number; a code is sent, returned, or not needed.
   * 
   * `PUT /resources/v3alpha/users/{id}/phone`
   */
  setContactPhone(request: zitadel.resources.user.v3alpha.SetContactPhoneRequestInit, options?: CallOptions): Promise<zitadel.resources.user.v3alpha.SetContactPhoneResponse>;
  /**
   * Verifies a phone number with the code that was sent to it.
   * 
   * `POST /resources/v3alpha/users/{id}/phone/_verify`
   */
  verifyContactPhone(request: zitadel.resources.user.v3alpha.VerifyContactPhoneRequestInit, options?: CallOptions): Promise<zitadel.resources.user.v3alpha.VerifyContactPhoneResponse>;
  /**
   * Makes a new code for a phone number whose verification is pending.
   * 
   * `POST /resources/v3alpha/users/{id}/phone/_resend`
   */
  resendContactPhoneCode(request: zitadel.resources.user.v3alpha.ResendContactPhoneCodeRequestInit, options?: CallOptions): Promise<zitadel.resources.user.v3alpha.ResendContactPhoneCodeResponse>;
  /**
   * Adds a user name.
   * 
   * `POST /resources/v3alpha/users/{id}/username`
   */
  addUsername(request: zitadel.resources.user.v3alpha.AddUsernameRequestInit, options?: CallOptions): Promise<zitadel.resources.user.v3alpha.AddUsernameResponse>;
  /**
   * Removes a user name.
   * 
   * `DELETE /resources/v3alpha/users/{id}/username/{username_id}`
   */
  removeUsername(request: zitadel.resources.user.v3alpha.RemoveUsernameRequestInit, options?: CallOptions): Promise<zitadel.resources.user.v3alpha.RemoveUsernameResponse>;
  /**
   * Sets a user’s password; the present one or a code may be the proof.
   * 
   * `POST /resources/v3alpha/users/{id}/password`
   */
  setPassword(request: zitadel.resources.user.v3alpha.SetPasswordRequestInit, options?: CallOptions): Promise<zitadel.resources.user.v3alpha.SetPasswordResponse>;
  /**
   * Makes a code with which a user sets a new password; sent, or returned.
   * 
   * `POST /resources/v3alpha/users/{id}/password/_reset`
   */
  requestPasswordReset(request: zitadel.resources.user.v3alpha.RequestPasswordResetRequestInit, options?: CallOptions): Promise<zitadel.resources.user.v3alpha.RequestPasswordResetResponse>;
  /**
   * Starts the registration of a WebAuthn credential: returns the options for the browser.
   * 
   * `POST /resources/v3alpha/users/{id}/webauthn`
   */
  startWebAuthNRegistration(request: zitadel.resources.user.v3alpha.StartWebAuthNRegistrationRequestInit, options?: CallOptions): Promise<zitadel.resources.user.v3alpha.StartWebAuthNRegistrationResponse>;
  /**
   * Completes the registration of a WebAuthn credential with what the browser returned.
   * 
   * `POST /resources/v3alpha/users/{id}/webauthn/{web_auth_n_id}/_verify`
   */
  verifyWebAuthNRegistration(request: zitadel.resources.user.v3alpha.VerifyWebAuthNRegistrationRequestInit, options?: CallOptions): Promise<zitadel.resources.user.v3alpha.VerifyWebAuthNRegistrationResponse>;
  /**
   * Makes a code with which a user registers a WebAuthn credential; sent as a link, or returned.
   * 
   * `POST /resources/v3alpha/users/{id}/webauthn/registration_link`
   */
  createWebAuthNRegistrationLink(request: zitadel.resources.user.v3alpha.CreateWebAuthNRegistrationLinkRequestInit, options?: CallOptions): Promise<zitadel.resources.user.v3alpha.CreateWebAuthNRegistrationLinkResponse>;
  /**
   * Removes a WebAuthn credential.
   * 
   * `DELETE /resources/v3alpha/users/{id}/webauthn/{web_auth_n_id}`
   */
  removeWebAuthNAuthenticator(request: zitadel.resources.user.v3alpha.RemoveWebAuthNAuthenticatorRequestInit, options?: CallOptions): Promise<zitadel.resources.user.v3alpha.RemoveWebAuthNAuthenticatorResponse>;
  /**
   * Starts signing in with an identity provider: returns where the browser has to go.
   * 
   * `POST /resources/v3alpha/idp_intents`
   */
  startIdentityProviderIntent(request: zitadel.resources.user.v3alpha.StartIdentityProviderIntentRequestInit, options?: CallOptions): Promise<zitadel.resources.user.v3alpha.StartIdentityProviderIntentResponse>;
  /**
   * Returns what an identity provider sent about a user.
   * 
   * `GET /resources/v3alpha/idp_intents/{idp_intent_id}`
   */
  getIdentityProviderIntent(request: zitadel.resources.user.v3alpha.GetIdentityProviderIntentRequestInit, options?: CallOptions): Promise<zitadel.resources.user.v3alpha.GetIdentityProviderIntentResponse>;
  /**
   * Links a user to an identity provider.
   * 
   * `POST /resources/v3alpha/users/{id}/idps`
   */
  addIDPAuthenticator(request: zitadel.resources.user.v3alpha.AddIDPAuthenticatorRequestInit, options?: CallOptions): Promise<zitadel.resources.user.v3alpha.AddIDPAuthenticatorResponse>;
  /**
   * Removes the link to an identity provider.
   * 
   * `DELETE /resources/v3alpha/users/{id}/idps/{idp_id}`
   */
  removeIDPAuthenticator(request: zitadel.resources.user.v3alpha.RemoveIDPAuthenticatorRequestInit, options?: CallOptions): Promise<zitadel.resources.user.v3alpha.RemoveIDPAuthenticatorResponse>;
}

/** The services of a client. */
export interface Services {
  /** `zitadel.auth.v1.AuthService` */
  readonly auth: AuthService;
  /** `zitadel.user.v2.UserService` */
  readonly user: UserService;
  /** `zitadel.session.v2.SessionService` */
  readonly session: SessionService;
  /** `zitadel.settings.v2.SettingsService` */
  readonly settings: SettingsService;
  /** `zitadel.oidc.v2.OIDCService` */
  readonly oidc: OidcService;
  /** `zitadel.saml.v2.SAMLService` */
  readonly saml: SamlService;
  /** `zitadel.org.v2.OrganizationService` */
  readonly org: OrgService;
  /** `zitadel.authorization.v2.AuthorizationService` */
  readonly authorization: AuthorizationService;
  /** `zitadel.idp.v2.IdentityProviderService` */
  readonly idp: IdpService;
  /** `zitadel.user.v3alpha.UserService` */
  readonly userV3Alpha: UserV3AlphaService;
  /** `zitadel.resources.user.v3alpha.ZITADELUsers` */
  readonly resourcesUserV3Alpha: ResourcesUserV3AlphaService;
}

/** Request and response of every RPC, by `package.Service/Method`. */
export interface Rpcs {
  "zitadel.auth.v1.AuthService/Healthz": [zitadel.auth.v1.HealthzRequestInit, zitadel.auth.v1.HealthzResponse];
  "zitadel.auth.v1.AuthService/GetSupportedLanguages": [zitadel.auth.v1.GetSupportedLanguagesRequestInit, zitadel.auth.v1.GetSupportedLanguagesResponse];
  "zitadel.auth.v1.AuthService/GetMyUser": [zitadel.auth.v1.GetMyUserRequestInit, zitadel.auth.v1.GetMyUserResponse];
  "zitadel.auth.v1.AuthService/RemoveMyUser": [zitadel.auth.v1.RemoveMyUserRequestInit, zitadel.auth.v1.RemoveMyUserResponse];
  "zitadel.auth.v1.AuthService/ListMyUserChanges": [zitadel.auth.v1.ListMyUserChangesRequestInit, zitadel.auth.v1.ListMyUserChangesResponse];
  "zitadel.auth.v1.AuthService/ListMyUserSessions": [zitadel.auth.v1.ListMyUserSessionsRequestInit, zitadel.auth.v1.ListMyUserSessionsResponse];
  "zitadel.auth.v1.AuthService/ListMyMetadata": [zitadel.auth.v1.ListMyMetadataRequestInit, zitadel.auth.v1.ListMyMetadataResponse];
  "zitadel.auth.v1.AuthService/GetMyMetadata": [zitadel.auth.v1.GetMyMetadataRequestInit, zitadel.auth.v1.GetMyMetadataResponse];
  "zitadel.auth.v1.AuthService/ListMyRefreshTokens": [zitadel.auth.v1.ListMyRefreshTokensRequestInit, zitadel.auth.v1.ListMyRefreshTokensResponse];
  "zitadel.auth.v1.AuthService/RevokeMyRefreshToken": [zitadel.auth.v1.RevokeMyRefreshTokenRequestInit, zitadel.auth.v1.RevokeMyRefreshTokenResponse];
  "zitadel.auth.v1.AuthService/RevokeAllMyRefreshTokens": [zitadel.auth.v1.RevokeAllMyRefreshTokensRequestInit, zitadel.auth.v1.RevokeAllMyRefreshTokensResponse];
  "zitadel.auth.v1.AuthService/UpdateMyUserName": [zitadel.auth.v1.UpdateMyUserNameRequestInit, zitadel.auth.v1.UpdateMyUserNameResponse];
  "zitadel.auth.v1.AuthService/GetMyPasswordComplexityPolicy": [zitadel.auth.v1.GetMyPasswordComplexityPolicyRequestInit, zitadel.auth.v1.GetMyPasswordComplexityPolicyResponse];
  "zitadel.auth.v1.AuthService/UpdateMyPassword": [zitadel.auth.v1.UpdateMyPasswordRequestInit, zitadel.auth.v1.UpdateMyPasswordResponse];
  "zitadel.auth.v1.AuthService/GetMyProfile": [zitadel.auth.v1.GetMyProfileRequestInit, zitadel.auth.v1.GetMyProfileResponse];
  "zitadel.auth.v1.AuthService/UpdateMyProfile": [zitadel.auth.v1.UpdateMyProfileRequestInit, zitadel.auth.v1.UpdateMyProfileResponse];
  "zitadel.auth.v1.AuthService/GetMyEmail": [zitadel.auth.v1.GetMyEmailRequestInit, zitadel.auth.v1.GetMyEmailResponse];
  "zitadel.auth.v1.AuthService/SetMyEmail": [zitadel.auth.v1.SetMyEmailRequestInit, zitadel.auth.v1.SetMyEmailResponse];
  "zitadel.auth.v1.AuthService/VerifyMyEmail": [zitadel.auth.v1.VerifyMyEmailRequestInit, zitadel.auth.v1.VerifyMyEmailResponse];
  "zitadel.auth.v1.AuthService/ResendMyEmailVerification": [zitadel.auth.v1.ResendMyEmailVerificationRequestInit, zitadel.auth.v1.ResendMyEmailVerificationResponse];
  "zitadel.auth.v1.AuthService/GetMyPhone": [zitadel.auth.v1.GetMyPhoneRequestInit, zitadel.auth.v1.GetMyPhoneResponse];
  "zitadel.auth.v1.AuthService/SetMyPhone": [zitadel.auth.v1.SetMyPhoneRequestInit, zitadel.auth.v1.SetMyPhoneResponse];
  "zitadel.auth.v1.AuthService/VerifyMyPhone": [zitadel.auth.v1.VerifyMyPhoneRequestInit, zitadel.auth.v1.VerifyMyPhoneResponse];
  "zitadel.auth.v1.AuthService/ResendMyPhoneVerification": [zitadel.auth.v1.ResendMyPhoneVerificationRequestInit, zitadel.auth.v1.ResendMyPhoneVerificationResponse];
  "zitadel.auth.v1.AuthService/RemoveMyPhone": [zitadel.auth.v1.RemoveMyPhoneRequestInit, zitadel.auth.v1.RemoveMyPhoneResponse];
  "zitadel.auth.v1.AuthService/RemoveMyAvatar": [zitadel.auth.v1.RemoveMyAvatarRequestInit, zitadel.auth.v1.RemoveMyAvatarResponse];
  "zitadel.auth.v1.AuthService/ListMyLinkedIDPs": [zitadel.auth.v1.ListMyLinkedIDPsRequestInit, zitadel.auth.v1.ListMyLinkedIDPsResponse];
  "zitadel.auth.v1.AuthService/RemoveMyLinkedIDP": [zitadel.auth.v1.RemoveMyLinkedIDPRequestInit, zitadel.auth.v1.RemoveMyLinkedIDPResponse];
  "zitadel.auth.v1.AuthService/ListMyAuthFactors": [zitadel.auth.v1.ListMyAuthFactorsRequestInit, zitadel.auth.v1.ListMyAuthFactorsResponse];
  "zitadel.auth.v1.AuthService/AddMyAuthFactorOTP": [zitadel.auth.v1.AddMyAuthFactorOTPRequestInit, zitadel.auth.v1.AddMyAuthFactorOTPResponse];
  "zitadel.auth.v1.AuthService/VerifyMyAuthFactorOTP": [zitadel.auth.v1.VerifyMyAuthFactorOTPRequestInit, zitadel.auth.v1.VerifyMyAuthFactorOTPResponse];
  "zitadel.auth.v1.AuthService/RemoveMyAuthFactorOTP": [zitadel.auth.v1.RemoveMyAuthFactorOTPRequestInit, zitadel.auth.v1.RemoveMyAuthFactorOTPResponse];
  "zitadel.auth.v1.AuthService/AddMyAuthFactorOTPSMS": [zitadel.auth.v1.AddMyAuthFactorOTPSMSRequestInit, zitadel.auth.v1.AddMyAuthFactorOTPSMSResponse];
  "zitadel.auth.v1.AuthService/RemoveMyAuthFactorOTPSMS": [zitadel.auth.v1.RemoveMyAuthFactorOTPSMSRequestInit, zitadel.auth.v1.RemoveMyAuthFactorOTPSMSResponse];
  "zitadel.auth.v1.AuthService/AddMyAuthFactorOTPEmail": [zitadel.auth.v1.AddMyAuthFactorOTPEmailRequestInit, zitadel.auth.v1.AddMyAuthFactorOTPEmailResponse];
  "zitadel.auth.v1.AuthService/RemoveMyAuthFactorOTPEmail": [zitadel.auth.v1.RemoveMyAuthFactorOTPEmailRequestInit, zitadel.auth.v1.RemoveMyAuthFactorOTPEmailResponse];
  "zitadel.auth.v1.AuthService/AddMyAuthFactorU2F": [zitadel.auth.v1.AddMyAuthFactorU2FRequestInit, zitadel.auth.v1.AddMyAuthFactorU2FResponse];
  "zitadel.auth.v1.AuthService/VerifyMyAuthFactorU2F": [zitadel.auth.v1.VerifyMyAuthFactorU2FRequestInit, zitadel.auth.v1.VerifyMyAuthFactorU2FResponse];
  "zitadel.auth.v1.AuthService/RemoveMyAuthFactorU2F": [zitadel.auth.v1.RemoveMyAuthFactorU2FRequestInit, zitadel.auth.v1.RemoveMyAuthFactorU2FResponse];
  "zitadel.auth.v1.AuthService/ListMyPasswordless": [zitadel.auth.v1.ListMyPasswordlessRequestInit, zitadel.auth.v1.ListMyPasswordlessResponse];
  "zitadel.auth.v1.AuthService/AddMyPasswordless": [zitadel.auth.v1.AddMyPasswordlessRequestInit, zitadel.auth.v1.AddMyPasswordlessResponse];
  "zitadel.auth.v1.AuthService/AddMyPasswordlessLink": [zitadel.auth.v1.AddMyPasswordlessLinkRequestInit, zitadel.auth.v1.AddMyPasswordlessLinkResponse];
  "zitadel.auth.v1.AuthService/SendMyPasswordlessLink": [zitadel.auth.v1.SendMyPasswordlessLinkRequestInit, zitadel.auth.v1.SendMyPasswordlessLinkResponse];
  "zitadel.auth.v1.AuthService/VerifyMyPasswordless": [zitadel.auth.v1.VerifyMyPasswordlessRequestInit, zitadel.auth.v1.VerifyMyPasswordlessResponse];
  "zitadel.auth.v1.AuthService/RemoveMyPasswordless": [zitadel.auth.v1.RemoveMyPasswordlessRequestInit, zitadel.auth.v1.RemoveMyPasswordlessResponse];
  "zitadel.auth.v1.AuthService/ListMyUserGrants": [zitadel.auth.v1.ListMyUserGrantsRequestInit, zitadel.auth.v1.ListMyUserGrantsResponse];
  "zitadel.auth.v1.AuthService/ListMyProjectOrgs": [zitadel.auth.v1.ListMyProjectOrgsRequestInit, zitadel.auth.v1.ListMyProjectOrgsResponse];
  "zitadel.auth.v1.AuthService/ListMyZitadelPermissions": [zitadel.auth.v1.ListMyZitadelPermissionsRequestInit, zitadel.auth.v1.ListMyZitadelPermissionsResponse];
  "zitadel.auth.v1.AuthService/ListMyProjectPermissions": [zitadel.auth.v1.ListMyProjectPermissionsRequestInit, zitadel.auth.v1.ListMyProjectPermissionsResponse];
  "zitadel.auth.v1.AuthService/ListMyMemberships": [zitadel.auth.v1.ListMyMembershipsRequestInit, zitadel.auth.v1.ListMyMembershipsResponse];
  "zitadel.auth.v1.AuthService/GetMyLabelPolicy": [zitadel.auth.v1.GetMyLabelPolicyRequestInit, zitadel.auth.v1.GetMyLabelPolicyResponse];
  "zitadel.auth.v1.AuthService/GetMyPrivacyPolicy": [zitadel.auth.v1.GetMyPrivacyPolicyRequestInit, zitadel.auth.v1.GetMyPrivacyPolicyResponse];
  "zitadel.auth.v1.AuthService/GetMyLoginPolicy": [zitadel.auth.v1.GetMyLoginPolicyRequestInit, zitadel.auth.v1.GetMyLoginPolicyResponse];
  "zitadel.authorization.v2.AuthorizationService/ListAuthorizations": [zitadel.authorization.v2.ListAuthorizationsRequestInit, zitadel.authorization.v2.ListAuthorizationsResponse];
  "zitadel.idp.v2.IdentityProviderService/GetIDPByID": [zitadel.idp.v2.GetIDPByIDRequestInit, zitadel.idp.v2.GetIDPByIDResponse];
  "zitadel.oidc.v2.OIDCService/GetAuthRequest": [zitadel.oidc.v2.GetAuthRequestRequestInit, zitadel.oidc.v2.GetAuthRequestResponse];
  "zitadel.oidc.v2.OIDCService/CreateCallback": [zitadel.oidc.v2.CreateCallbackRequestInit, zitadel.oidc.v2.CreateCallbackResponse];
  "zitadel.oidc.v2.OIDCService/GetDeviceAuthorizationRequest": [zitadel.oidc.v2.GetDeviceAuthorizationRequestRequestInit, zitadel.oidc.v2.GetDeviceAuthorizationRequestResponse];
  "zitadel.oidc.v2.OIDCService/AuthorizeOrDenyDeviceAuthorization": [zitadel.oidc.v2.AuthorizeOrDenyDeviceAuthorizationRequestInit, zitadel.oidc.v2.AuthorizeOrDenyDeviceAuthorizationResponse];
  "zitadel.org.v2.OrganizationService/ListOrganizations": [zitadel.org.v2.ListOrganizationsRequestInit, zitadel.org.v2.ListOrganizationsResponse];
  "zitadel.org.v2.OrganizationService/AddOrganization": [zitadel.org.v2.AddOrganizationRequestInit, zitadel.org.v2.AddOrganizationResponse];
  "zitadel.resources.user.v3alpha.ZITADELUsers/StartTOTPRegistration": [zitadel.resources.user.v3alpha.StartTOTPRegistrationRequestInit, zitadel.resources.user.v3alpha.StartTOTPRegistrationResponse];
  "zitadel.resources.user.v3alpha.ZITADELUsers/VerifyTOTPRegistration": [zitadel.resources.user.v3alpha.VerifyTOTPRegistrationRequestInit, zitadel.resources.user.v3alpha.VerifyTOTPRegistrationResponse];
  "zitadel.resources.user.v3alpha.ZITADELUsers/RemoveTOTPAuthenticator": [zitadel.resources.user.v3alpha.RemoveTOTPAuthenticatorRequestInit, zitadel.resources.user.v3alpha.RemoveTOTPAuthenticatorResponse];
  "zitadel.resources.user.v3alpha.ZITADELUsers/AddOTPSMSAuthenticator": [zitadel.resources.user.v3alpha.AddOTPSMSAuthenticatorRequestInit, zitadel.resources.user.v3alpha.AddOTPSMSAuthenticatorResponse];
  "zitadel.resources.user.v3alpha.ZITADELUsers/VerifyOTPSMSRegistration": [zitadel.resources.user.v3alpha.VerifyOTPSMSRegistrationRequestInit, zitadel.resources.user.v3alpha.VerifyOTPSMSRegistrationResponse];
  "zitadel.resources.user.v3alpha.ZITADELUsers/RemoveOTPSMSAuthenticator": [zitadel.resources.user.v3alpha.RemoveOTPSMSAuthenticatorRequestInit, zitadel.resources.user.v3alpha.RemoveOTPSMSAuthenticatorResponse];
  "zitadel.resources.user.v3alpha.ZITADELUsers/AddOTPEmailAuthenticator": [zitadel.resources.user.v3alpha.AddOTPEmailAuthenticatorRequestInit, zitadel.resources.user.v3alpha.AddOTPEmailAuthenticatorResponse];
  "zitadel.resources.user.v3alpha.ZITADELUsers/VerifyOTPEmailRegistration": [zitadel.resources.user.v3alpha.VerifyOTPEmailRegistrationRequestInit, zitadel.resources.user.v3alpha.VerifyOTPEmailRegistrationResponse];
  "zitadel.resources.user.v3alpha.ZITADELUsers/RemoveOTPEmailAuthenticator": [zitadel.resources.user.v3alpha.RemoveOTPEmailAuthenticatorRequestInit, zitadel.resources.user.v3alpha.RemoveOTPEmailAuthenticatorResponse];
  "zitadel.resources.user.v3alpha.ZITADELUsers/SearchUsers": [zitadel.resources.user.v3alpha.SearchUsersRequestInit, zitadel.resources.user.v3alpha.SearchUsersResponse];
  "zitadel.resources.user.v3alpha.ZITADELUsers/GetUser": [zitadel.resources.user.v3alpha.GetUserRequestInit, zitadel.resources.user.v3alpha.GetUserResponse];
  "zitadel.resources.user.v3alpha.ZITADELUsers/CreateUser": [zitadel.resources.user.v3alpha.CreateUserRequestInit, zitadel.resources.user.v3alpha.CreateUserResponse];
  "zitadel.resources.user.v3alpha.ZITADELUsers/PatchUser": [zitadel.resources.user.v3alpha.PatchUserRequestInit, zitadel.resources.user.v3alpha.PatchUserResponse];
  "zitadel.resources.user.v3alpha.ZITADELUsers/DeactivateUser": [zitadel.resources.user.v3alpha.DeactivateUserRequestInit, zitadel.resources.user.v3alpha.DeactivateUserResponse];
  "zitadel.resources.user.v3alpha.ZITADELUsers/ActivateUser": [zitadel.resources.user.v3alpha.ActivateUserRequestInit, zitadel.resources.user.v3alpha.ActivateUserResponse];
  "zitadel.resources.user.v3alpha.ZITADELUsers/LockUser": [zitadel.resources.user.v3alpha.LockUserRequestInit, zitadel.resources.user.v3alpha.LockUserResponse];
  "zitadel.resources.user.v3alpha.ZITADELUsers/UnlockUser": [zitadel.resources.user.v3alpha.UnlockUserRequestInit, zitadel.resources.user.v3alpha.UnlockUserResponse];
  "zitadel.resources.user.v3alpha.ZITADELUsers/DeleteUser": [zitadel.resources.user.v3alpha.DeleteUserRequestInit, zitadel.resources.user.v3alpha.DeleteUserResponse];
  "zitadel.resources.user.v3alpha.ZITADELUsers/SetContactEmail": [zitadel.resources.user.v3alpha.SetContactEmailRequestInit, zitadel.resources.user.v3alpha.SetContactEmailResponse];
  "zitadel.resources.user.v3alpha.ZITADELUsers/VerifyContactEmail": [zitadel.resources.user.v3alpha.VerifyContactEmailRequestInit, zitadel.resources.user.v3alpha.VerifyContactEmailResponse];
  "zitadel.resources.user.v3alpha.ZITADELUsers/ResendContactEmailCode": [zitadel.resources.user.v3alpha.ResendContactEmailCodeRequestInit, zitadel.resources.user.v3alpha.ResendContactEmailCodeResponse];
  "zitadel.resources.user.v3alpha.ZITADELUsers/SetContactPhone": [zitadel.resources.user.v3alpha.SetContactPhoneRequestInit, zitadel.resources.user.v3alpha.SetContactPhoneResponse];
  "zitadel.resources.user.v3alpha.ZITADELUsers/VerifyContactPhone": [zitadel.resources.user.v3alpha.VerifyContactPhoneRequestInit, zitadel.resources.user.v3alpha.VerifyContactPhoneResponse];
  "zitadel.resources.user.v3alpha.ZITADELUsers/ResendContactPhoneCode": [zitadel.resources.user.v3alpha.ResendContactPhoneCodeRequestInit, zitadel.resources.user.v3alpha.ResendContactPhoneCodeResponse];
  "zitadel.resources.user.v3alpha.ZITADELUsers/AddUsername": [zitadel.resources.user.v3alpha.AddUsernameRequestInit, zitadel.resources.user.v3alpha.AddUsernameResponse];
  "zitadel.resources.user.v3alpha.ZITADELUsers/RemoveUsername": [zitadel.resources.user.v3alpha.RemoveUsernameRequestInit, zitadel.resources.user.v3alpha.RemoveUsernameResponse];
  "zitadel.resources.user.v3alpha.ZITADELUsers/SetPassword": [zitadel.resources.user.v3alpha.SetPasswordRequestInit, zitadel.resources.user.v3alpha.SetPasswordResponse];
  "zitadel.resources.user.v3alpha.ZITADELUsers/RequestPasswordReset": [zitadel.resources.user.v3alpha.RequestPasswordResetRequestInit, zitadel.resources.user.v3alpha.RequestPasswordResetResponse];
  "zitadel.resources.user.v3alpha.ZITADELUsers/StartWebAuthNRegistration": [zitadel.resources.user.v3alpha.StartWebAuthNRegistrationRequestInit, zitadel.resources.user.v3alpha.StartWebAuthNRegistrationResponse];
  "zitadel.resources.user.v3alpha.ZITADELUsers/VerifyWebAuthNRegistration": [zitadel.resources.user.v3alpha.VerifyWebAuthNRegistrationRequestInit, zitadel.resources.user.v3alpha.VerifyWebAuthNRegistrationResponse];
  "zitadel.resources.user.v3alpha.ZITADELUsers/CreateWebAuthNRegistrationLink": [zitadel.resources.user.v3alpha.CreateWebAuthNRegistrationLinkRequestInit, zitadel.resources.user.v3alpha.CreateWebAuthNRegistrationLinkResponse];
  "zitadel.resources.user.v3alpha.ZITADELUsers/RemoveWebAuthNAuthenticator": [zitadel.resources.user.v3alpha.RemoveWebAuthNAuthenticatorRequestInit, zitadel.resources.user.v3alpha.RemoveWebAuthNAuthenticatorResponse];
  "zitadel.resources.user.v3alpha.ZITADELUsers/StartIdentityProviderIntent": [zitadel.resources.user.v3alpha.StartIdentityProviderIntentRequestInit, zitadel.resources.user.v3alpha.StartIdentityProviderIntentResponse];
  "zitadel.resources.user.v3alpha.ZITADELUsers/GetIdentityProviderIntent": [zitadel.resources.user.v3alpha.GetIdentityProviderIntentRequestInit, zitadel.resources.user.v3alpha.GetIdentityProviderIntentResponse];
  "zitadel.resources.user.v3alpha.ZITADELUsers/AddIDPAuthenticator": [zitadel.resources.user.v3alpha.AddIDPAuthenticatorRequestInit, zitadel.resources.user.v3alpha.AddIDPAuthenticatorResponse];
  "zitadel.resources.user.v3alpha.ZITADELUsers/RemoveIDPAuthenticator": [zitadel.resources.user.v3alpha.RemoveIDPAuthenticatorRequestInit, zitadel.resources.user.v3alpha.RemoveIDPAuthenticatorResponse];
  "zitadel.saml.v2.SAMLService/GetSAMLRequest": [zitadel.saml.v2.GetSAMLRequestRequestInit, zitadel.saml.v2.GetSAMLRequestResponse];
  "zitadel.saml.v2.SAMLService/CreateResponse": [zitadel.saml.v2.CreateResponseRequestInit, zitadel.saml.v2.CreateResponseResponse];
  "zitadel.session.v2.SessionService/ListSessions": [zitadel.session.v2.ListSessionsRequestInit, zitadel.session.v2.ListSessionsResponse];
  "zitadel.session.v2.SessionService/GetSession": [zitadel.session.v2.GetSessionRequestInit, zitadel.session.v2.GetSessionResponse];
  "zitadel.session.v2.SessionService/CreateSession": [zitadel.session.v2.CreateSessionRequestInit, zitadel.session.v2.CreateSessionResponse];
  "zitadel.session.v2.SessionService/SetSession": [zitadel.session.v2.SetSessionRequestInit, zitadel.session.v2.SetSessionResponse];
  "zitadel.session.v2.SessionService/DeleteSession": [zitadel.session.v2.DeleteSessionRequestInit, zitadel.session.v2.DeleteSessionResponse];
  "zitadel.settings.v2.SettingsService/GetGeneralSettings": [zitadel.settings.v2.GetGeneralSettingsRequestInit, zitadel.settings.v2.GetGeneralSettingsResponse];
  "zitadel.settings.v2.SettingsService/GetLoginSettings": [zitadel.settings.v2.GetLoginSettingsRequestInit, zitadel.settings.v2.GetLoginSettingsResponse];
  "zitadel.settings.v2.SettingsService/GetActiveIdentityProviders": [zitadel.settings.v2.GetActiveIdentityProvidersRequestInit, zitadel.settings.v2.GetActiveIdentityProvidersResponse];
  "zitadel.settings.v2.SettingsService/GetPasswordComplexitySettings": [zitadel.settings.v2.GetPasswordComplexitySettingsRequestInit, zitadel.settings.v2.GetPasswordComplexitySettingsResponse];
  "zitadel.settings.v2.SettingsService/GetPasswordExpirySettings": [zitadel.settings.v2.GetPasswordExpirySettingsRequestInit, zitadel.settings.v2.GetPasswordExpirySettingsResponse];
  "zitadel.settings.v2.SettingsService/GetBrandingSettings": [zitadel.settings.v2.GetBrandingSettingsRequestInit, zitadel.settings.v2.GetBrandingSettingsResponse];
  "zitadel.settings.v2.SettingsService/GetDomainSettings": [zitadel.settings.v2.GetDomainSettingsRequestInit, zitadel.settings.v2.GetDomainSettingsResponse];
  "zitadel.settings.v2.SettingsService/GetLegalAndSupportSettings": [zitadel.settings.v2.GetLegalAndSupportSettingsRequestInit, zitadel.settings.v2.GetLegalAndSupportSettingsResponse];
  "zitadel.settings.v2.SettingsService/GetLockoutSettings": [zitadel.settings.v2.GetLockoutSettingsRequestInit, zitadel.settings.v2.GetLockoutSettingsResponse];
  "zitadel.settings.v2.SettingsService/GetSecuritySettings": [zitadel.settings.v2.GetSecuritySettingsRequestInit, zitadel.settings.v2.GetSecuritySettingsResponse];
  "zitadel.settings.v2.SettingsService/SetSecuritySettings": [zitadel.settings.v2.SetSecuritySettingsRequestInit, zitadel.settings.v2.SetSecuritySettingsResponse];
  "zitadel.settings.v2.SettingsService/GetHostedLoginTranslation": [zitadel.settings.v2.GetHostedLoginTranslationRequestInit, zitadel.settings.v2.GetHostedLoginTranslationResponse];
  "zitadel.settings.v2.SettingsService/SetHostedLoginTranslation": [zitadel.settings.v2.SetHostedLoginTranslationRequestInit, zitadel.settings.v2.SetHostedLoginTranslationResponse];
  "zitadel.settings.v2.SettingsService/SetOrganizationSettings": [zitadel.settings.v2.SetOrganizationSettingsRequestInit, zitadel.settings.v2.SetOrganizationSettingsResponse];
  "zitadel.settings.v2.SettingsService/DeleteOrganizationSettings": [zitadel.settings.v2.DeleteOrganizationSettingsRequestInit, zitadel.settings.v2.DeleteOrganizationSettingsResponse];
  "zitadel.settings.v2.SettingsService/ListOrganizationSettings": [zitadel.settings.v2.ListOrganizationSettingsRequestInit, zitadel.settings.v2.ListOrganizationSettingsResponse];
  "zitadel.settings.v2.SettingsService/GetLinkSettings": [zitadel.settings.v2.GetLinkSettingsRequestInit, zitadel.settings.v2.GetLinkSettingsResponse];
  "zitadel.settings.v2.SettingsService/SetLinkSettings": [zitadel.settings.v2.SetLinkSettingsRequestInit, zitadel.settings.v2.SetLinkSettingsResponse];
  "zitadel.settings.v2.SettingsService/ResetLinkSettings": [zitadel.settings.v2.ResetLinkSettingsRequestInit, zitadel.settings.v2.ResetLinkSettingsResponse];
  "zitadel.settings.v2.SettingsService/GetEffectiveSettings": [zitadel.settings.v2.GetEffectiveSettingsRequestInit, zitadel.settings.v2.GetEffectiveSettingsResponse];
  "zitadel.user.v2.UserService/CreateUser": [zitadel.user.v2.CreateUserRequestInit, zitadel.user.v2.CreateUserResponse];
  "zitadel.user.v2.UserService/AddHumanUser": [zitadel.user.v2.AddHumanUserRequestInit, zitadel.user.v2.AddHumanUserResponse];
  "zitadel.user.v2.UserService/GetUserByID": [zitadel.user.v2.GetUserByIDRequestInit, zitadel.user.v2.GetUserByIDResponse];
  "zitadel.user.v2.UserService/ListUsers": [zitadel.user.v2.ListUsersRequestInit, zitadel.user.v2.ListUsersResponse];
  "zitadel.user.v2.UserService/SetEmail": [zitadel.user.v2.SetEmailRequestInit, zitadel.user.v2.SetEmailResponse];
  "zitadel.user.v2.UserService/ResendEmailCode": [zitadel.user.v2.ResendEmailCodeRequestInit, zitadel.user.v2.ResendEmailCodeResponse];
  "zitadel.user.v2.UserService/SendEmailCode": [zitadel.user.v2.SendEmailCodeRequestInit, zitadel.user.v2.SendEmailCodeResponse];
  "zitadel.user.v2.UserService/VerifyEmail": [zitadel.user.v2.VerifyEmailRequestInit, zitadel.user.v2.VerifyEmailResponse];
  "zitadel.user.v2.UserService/SetPhone": [zitadel.user.v2.SetPhoneRequestInit, zitadel.user.v2.SetPhoneResponse];
  "zitadel.user.v2.UserService/RemovePhone": [zitadel.user.v2.RemovePhoneRequestInit, zitadel.user.v2.RemovePhoneResponse];
  "zitadel.user.v2.UserService/ResendPhoneCode": [zitadel.user.v2.ResendPhoneCodeRequestInit, zitadel.user.v2.ResendPhoneCodeResponse];
  "zitadel.user.v2.UserService/VerifyPhone": [zitadel.user.v2.VerifyPhoneRequestInit, zitadel.user.v2.VerifyPhoneResponse];
  "zitadel.user.v2.UserService/UpdateUser": [zitadel.user.v2.UpdateUserRequestInit, zitadel.user.v2.UpdateUserResponse];
  "zitadel.user.v2.UserService/UpdateHumanUser": [zitadel.user.v2.UpdateHumanUserRequestInit, zitadel.user.v2.UpdateHumanUserResponse];
  "zitadel.user.v2.UserService/DeactivateUser": [zitadel.user.v2.DeactivateUserRequestInit, zitadel.user.v2.DeactivateUserResponse];
  "zitadel.user.v2.UserService/ReactivateUser": [zitadel.user.v2.ReactivateUserRequestInit, zitadel.user.v2.ReactivateUserResponse];
  "zitadel.user.v2.UserService/LockUser": [zitadel.user.v2.LockUserRequestInit, zitadel.user.v2.LockUserResponse];
  "zitadel.user.v2.UserService/UnlockUser": [zitadel.user.v2.UnlockUserRequestInit, zitadel.user.v2.UnlockUserResponse];
  "zitadel.user.v2.UserService/DeleteUser": [zitadel.user.v2.DeleteUserRequestInit, zitadel.user.v2.DeleteUserResponse];
  "zitadel.user.v2.UserService/RegisterPasskey": [zitadel.user.v2.RegisterPasskeyRequestInit, zitadel.user.v2.RegisterPasskeyResponse];
  "zitadel.user.v2.UserService/VerifyPasskeyRegistration": [zitadel.user.v2.VerifyPasskeyRegistrationRequestInit, zitadel.user.v2.VerifyPasskeyRegistrationResponse];
  "zitadel.user.v2.UserService/CreatePasskeyRegistrationLink": [zitadel.user.v2.CreatePasskeyRegistrationLinkRequestInit, zitadel.user.v2.CreatePasskeyRegistrationLinkResponse];
  "zitadel.user.v2.UserService/ListPasskeys": [zitadel.user.v2.ListPasskeysRequestInit, zitadel.user.v2.ListPasskeysResponse];
  "zitadel.user.v2.UserService/RemovePasskey": [zitadel.user.v2.RemovePasskeyRequestInit, zitadel.user.v2.RemovePasskeyResponse];
  "zitadel.user.v2.UserService/RegisterU2F": [zitadel.user.v2.RegisterU2FRequestInit, zitadel.user.v2.RegisterU2FResponse];
  "zitadel.user.v2.UserService/VerifyU2FRegistration": [zitadel.user.v2.VerifyU2FRegistrationRequestInit, zitadel.user.v2.VerifyU2FRegistrationResponse];
  "zitadel.user.v2.UserService/RemoveU2F": [zitadel.user.v2.RemoveU2FRequestInit, zitadel.user.v2.RemoveU2FResponse];
  "zitadel.user.v2.UserService/RegisterTOTP": [zitadel.user.v2.RegisterTOTPRequestInit, zitadel.user.v2.RegisterTOTPResponse];
  "zitadel.user.v2.UserService/VerifyTOTPRegistration": [zitadel.user.v2.VerifyTOTPRegistrationRequestInit, zitadel.user.v2.VerifyTOTPRegistrationResponse];
  "zitadel.user.v2.UserService/RemoveTOTP": [zitadel.user.v2.RemoveTOTPRequestInit, zitadel.user.v2.RemoveTOTPResponse];
  "zitadel.user.v2.UserService/AddOTPSMS": [zitadel.user.v2.AddOTPSMSRequestInit, zitadel.user.v2.AddOTPSMSResponse];
  "zitadel.user.v2.UserService/RemoveOTPSMS": [zitadel.user.v2.RemoveOTPSMSRequestInit, zitadel.user.v2.RemoveOTPSMSResponse];
  "zitadel.user.v2.UserService/AddOTPEmail": [zitadel.user.v2.AddOTPEmailRequestInit, zitadel.user.v2.AddOTPEmailResponse];
  "zitadel.user.v2.UserService/RemoveOTPEmail": [zitadel.user.v2.RemoveOTPEmailRequestInit, zitadel.user.v2.RemoveOTPEmailResponse];
  "zitadel.user.v2.UserService/StartIdentityProviderIntent": [zitadel.user.v2.StartIdentityProviderIntentRequestInit, zitadel.user.v2.StartIdentityProviderIntentResponse];
  "zitadel.user.v2.UserService/RetrieveIdentityProviderIntent": [zitadel.user.v2.RetrieveIdentityProviderIntentRequestInit, zitadel.user.v2.RetrieveIdentityProviderIntentResponse];
  "zitadel.user.v2.UserService/AddIDPLink": [zitadel.user.v2.AddIDPLinkRequestInit, zitadel.user.v2.AddIDPLinkResponse];
  "zitadel.user.v2.UserService/ListIDPLinks": [zitadel.user.v2.ListIDPLinksRequestInit, zitadel.user.v2.ListIDPLinksResponse];
  "zitadel.user.v2.UserService/RemoveIDPLink": [zitadel.user.v2.RemoveIDPLinkRequestInit, zitadel.user.v2.RemoveIDPLinkResponse];
  "zitadel.user.v2.UserService/PasswordReset": [zitadel.user.v2.PasswordResetRequestInit, zitadel.user.v2.PasswordResetResponse];
  "zitadel.user.v2.UserService/SetPassword": [zitadel.user.v2.SetPasswordRequestInit, zitadel.user.v2.SetPasswordResponse];
  "zitadel.user.v2.UserService/AddSecret": [zitadel.user.v2.AddSecretRequestInit, zitadel.user.v2.AddSecretResponse];
  "zitadel.user.v2.UserService/RemoveSecret": [zitadel.user.v2.RemoveSecretRequestInit, zitadel.user.v2.RemoveSecretResponse];
  "zitadel.user.v2.UserService/AddKey": [zitadel.user.v2.AddKeyRequestInit, zitadel.user.v2.AddKeyResponse];
  "zitadel.user.v2.UserService/RemoveKey": [zitadel.user.v2.RemoveKeyRequestInit, zitadel.user.v2.RemoveKeyResponse];
  "zitadel.user.v2.UserService/ListKeys": [zitadel.user.v2.ListKeysRequestInit, zitadel.user.v2.ListKeysResponse];
  "zitadel.user.v2.UserService/AddPersonalAccessToken": [zitadel.user.v2.AddPersonalAccessTokenRequestInit, zitadel.user.v2.AddPersonalAccessTokenResponse];
  "zitadel.user.v2.UserService/RemovePersonalAccessToken": [zitadel.user.v2.RemovePersonalAccessTokenRequestInit, zitadel.user.v2.RemovePersonalAccessTokenResponse];
  "zitadel.user.v2.UserService/ListPersonalAccessTokens": [zitadel.user.v2.ListPersonalAccessTokensRequestInit, zitadel.user.v2.ListPersonalAccessTokensResponse];
  "zitadel.user.v2.UserService/ListAuthenticationMethodTypes": [zitadel.user.v2.ListAuthenticationMethodTypesRequestInit, zitadel.user.v2.ListAuthenticationMethodTypesResponse];
  "zitadel.user.v2.UserService/ListAuthenticationFactors": [zitadel.user.v2.ListAuthenticationFactorsRequestInit, zitadel.user.v2.ListAuthenticationFactorsResponse];
  "zitadel.user.v2.UserService/CreateInviteCode": [zitadel.user.v2.CreateInviteCodeRequestInit, zitadel.user.v2.CreateInviteCodeResponse];
  "zitadel.user.v2.UserService/ResendInviteCode": [zitadel.user.v2.ResendInviteCodeRequestInit, zitadel.user.v2.ResendInviteCodeResponse];
  "zitadel.user.v2.UserService/VerifyInviteCode": [zitadel.user.v2.VerifyInviteCodeRequestInit, zitadel.user.v2.VerifyInviteCodeResponse];
  "zitadel.user.v2.UserService/HumanMFAInitSkipped": [zitadel.user.v2.HumanMFAInitSkippedRequestInit, zitadel.user.v2.HumanMFAInitSkippedResponse];
  "zitadel.user.v2.UserService/SetUserMetadata": [zitadel.user.v2.SetUserMetadataRequestInit, zitadel.user.v2.SetUserMetadataResponse];
  "zitadel.user.v2.UserService/ListUserMetadata": [zitadel.user.v2.ListUserMetadataRequestInit, zitadel.user.v2.ListUserMetadataResponse];
  "zitadel.user.v2.UserService/DeleteUserMetadata": [zitadel.user.v2.DeleteUserMetadataRequestInit, zitadel.user.v2.DeleteUserMetadataResponse];
  "zitadel.user.v2.UserService/GenerateRecoveryCodes": [zitadel.user.v2.GenerateRecoveryCodesRequestInit, zitadel.user.v2.GenerateRecoveryCodesResponse];
  "zitadel.user.v2.UserService/RemoveRecoveryCodes": [zitadel.user.v2.RemoveRecoveryCodesRequestInit, zitadel.user.v2.RemoveRecoveryCodesResponse];
  "zitadel.user.v3alpha.UserService/SetContactEmail": [zitadel.user.v3alpha.SetContactEmailRequestInit, zitadel.user.v3alpha.SetContactEmailResponse];
  "zitadel.user.v3alpha.UserService/VerifyContactEmail": [zitadel.user.v3alpha.VerifyContactEmailRequestInit, zitadel.user.v3alpha.VerifyContactEmailResponse];
  "zitadel.user.v3alpha.UserService/ResendContactEmailCode": [zitadel.user.v3alpha.ResendContactEmailCodeRequestInit, zitadel.user.v3alpha.ResendContactEmailCodeResponse];
  "zitadel.user.v3alpha.UserService/SetContactPhone": [zitadel.user.v3alpha.SetContactPhoneRequestInit, zitadel.user.v3alpha.SetContactPhoneResponse];
  "zitadel.user.v3alpha.UserService/VerifyContactPhone": [zitadel.user.v3alpha.VerifyContactPhoneRequestInit, zitadel.user.v3alpha.VerifyContactPhoneResponse];
  "zitadel.user.v3alpha.UserService/ResendContactPhoneCode": [zitadel.user.v3alpha.ResendContactPhoneCodeRequestInit, zitadel.user.v3alpha.ResendContactPhoneCodeResponse];
  "zitadel.user.v3alpha.UserService/SetPassword": [zitadel.user.v3alpha.SetPasswordRequestInit, zitadel.user.v3alpha.SetPasswordResponse];
  "zitadel.user.v3alpha.UserService/RequestPasswordReset": [zitadel.user.v3alpha.RequestPasswordResetRequestInit, zitadel.user.v3alpha.RequestPasswordResetResponse];
  "zitadel.user.v3alpha.UserService/StartWebAuthNRegistration": [zitadel.user.v3alpha.StartWebAuthNRegistrationRequestInit, zitadel.user.v3alpha.StartWebAuthNRegistrationResponse];
  "zitadel.user.v3alpha.UserService/VerifyWebAuthNRegistration": [zitadel.user.v3alpha.VerifyWebAuthNRegistrationRequestInit, zitadel.user.v3alpha.VerifyWebAuthNRegistrationResponse];
  "zitadel.user.v3alpha.UserService/CreateWebAuthNRegistrationLink": [zitadel.user.v3alpha.CreateWebAuthNRegistrationLinkRequestInit, zitadel.user.v3alpha.CreateWebAuthNRegistrationLinkResponse];
  "zitadel.user.v3alpha.UserService/RemoveWebAuthNAuthenticator": [zitadel.user.v3alpha.RemoveWebAuthNAuthenticatorRequestInit, zitadel.user.v3alpha.RemoveWebAuthNAuthenticatorResponse];
  "zitadel.user.v3alpha.UserService/StartTOTPRegistration": [zitadel.user.v3alpha.StartTOTPRegistrationRequestInit, zitadel.user.v3alpha.StartTOTPRegistrationResponse];
  "zitadel.user.v3alpha.UserService/VerifyTOTPRegistration": [zitadel.user.v3alpha.VerifyTOTPRegistrationRequestInit, zitadel.user.v3alpha.VerifyTOTPRegistrationResponse];
  "zitadel.user.v3alpha.UserService/RemoveTOTPAuthenticator": [zitadel.user.v3alpha.RemoveTOTPAuthenticatorRequestInit, zitadel.user.v3alpha.RemoveTOTPAuthenticatorResponse];
  "zitadel.user.v3alpha.UserService/AddOTPSMSAuthenticator": [zitadel.user.v3alpha.AddOTPSMSAuthenticatorRequestInit, zitadel.user.v3alpha.AddOTPSMSAuthenticatorResponse];
  "zitadel.user.v3alpha.UserService/VerifyOTPSMSRegistration": [zitadel.user.v3alpha.VerifyOTPSMSRegistrationRequestInit, zitadel.user.v3alpha.VerifyOTPSMSRegistrationResponse];
  "zitadel.user.v3alpha.UserService/RemoveOTPSMSAuthenticator": [zitadel.user.v3alpha.RemoveOTPSMSAuthenticatorRequestInit, zitadel.user.v3alpha.RemoveOTPSMSAuthenticatorResponse];
  "zitadel.user.v3alpha.UserService/AddOTPEmailAuthenticator": [zitadel.user.v3alpha.AddOTPEmailAuthenticatorRequestInit, zitadel.user.v3alpha.AddOTPEmailAuthenticatorResponse];
  "zitadel.user.v3alpha.UserService/VerifyOTPEmailRegistration": [zitadel.user.v3alpha.VerifyOTPEmailRegistrationRequestInit, zitadel.user.v3alpha.VerifyOTPEmailRegistrationResponse];
  "zitadel.user.v3alpha.UserService/RemoveOTPEmailAuthenticator": [zitadel.user.v3alpha.RemoveOTPEmailAuthenticatorRequestInit, zitadel.user.v3alpha.RemoveOTPEmailAuthenticatorResponse];
}

/** All messages by their full names; of those that requests hold, what a request takes. */
export interface Messages {
  "google.rpc.Status": google.rpc.Status;
  "zitadel.auth.v1.AddMyAuthFactorOTPEmailRequest": zitadel.auth.v1.AddMyAuthFactorOTPEmailRequestInit;
  "zitadel.auth.v1.AddMyAuthFactorOTPEmailResponse": zitadel.auth.v1.AddMyAuthFactorOTPEmailResponse;
  "zitadel.auth.v1.AddMyAuthFactorOTPRequest": zitadel.auth.v1.AddMyAuthFactorOTPRequestInit;
  "zitadel.auth.v1.AddMyAuthFactorOTPResponse": zitadel.auth.v1.AddMyAuthFactorOTPResponse;
  "zitadel.auth.v1.AddMyAuthFactorOTPSMSRequest": zitadel.auth.v1.AddMyAuthFactorOTPSMSRequestInit;
  "zitadel.auth.v1.AddMyAuthFactorOTPSMSResponse": zitadel.auth.v1.AddMyAuthFactorOTPSMSResponse;
  "zitadel.auth.v1.AddMyAuthFactorU2FRequest": zitadel.auth.v1.AddMyAuthFactorU2FRequestInit;
  "zitadel.auth.v1.AddMyAuthFactorU2FResponse": zitadel.auth.v1.AddMyAuthFactorU2FResponse;
  "zitadel.auth.v1.AddMyPasswordlessLinkRequest": zitadel.auth.v1.AddMyPasswordlessLinkRequestInit;
  "zitadel.auth.v1.AddMyPasswordlessLinkResponse": zitadel.auth.v1.AddMyPasswordlessLinkResponse;
  "zitadel.auth.v1.AddMyPasswordlessRequest": zitadel.auth.v1.AddMyPasswordlessRequestInit;
  "zitadel.auth.v1.AddMyPasswordlessResponse": zitadel.auth.v1.AddMyPasswordlessResponse;
  "zitadel.auth.v1.GetMyEmailRequest": zitadel.auth.v1.GetMyEmailRequestInit;
  "zitadel.auth.v1.GetMyEmailResponse": zitadel.auth.v1.GetMyEmailResponse;
  "zitadel.auth.v1.GetMyLabelPolicyRequest": zitadel.auth.v1.GetMyLabelPolicyRequestInit;
  "zitadel.auth.v1.GetMyLabelPolicyResponse": zitadel.auth.v1.GetMyLabelPolicyResponse;
  "zitadel.auth.v1.GetMyLoginPolicyRequest": zitadel.auth.v1.GetMyLoginPolicyRequestInit;
  "zitadel.auth.v1.GetMyLoginPolicyResponse": zitadel.auth.v1.GetMyLoginPolicyResponse;
  "zitadel.auth.v1.GetMyMetadataRequest": zitadel.auth.v1.GetMyMetadataRequestInit;
  "zitadel.auth.v1.GetMyMetadataResponse": zitadel.auth.v1.GetMyMetadataResponse;
  "zitadel.auth.v1.GetMyPasswordComplexityPolicyRequest": zitadel.auth.v1.GetMyPasswordComplexityPolicyRequestInit;
  "zitadel.auth.v1.GetMyPasswordComplexityPolicyResponse": zitadel.auth.v1.GetMyPasswordComplexityPolicyResponse;
  "zitadel.auth.v1.GetMyPhoneRequest": zitadel.auth.v1.GetMyPhoneRequestInit;
  "zitadel.auth.v1.GetMyPhoneResponse": zitadel.auth.v1.GetMyPhoneResponse;
  "zitadel.auth.v1.GetMyPrivacyPolicyRequest": zitadel.auth.v1.GetMyPrivacyPolicyRequestInit;
  "zitadel.auth.v1.GetMyPrivacyPolicyResponse": zitadel.auth.v1.GetMyPrivacyPolicyResponse;
  "zitadel.auth.v1.GetMyProfileRequest": zitadel.auth.v1.GetMyProfileRequestInit;
  "zitadel.auth.v1.GetMyProfileResponse": zitadel.auth.v1.GetMyProfileResponse;
  "zitadel.auth.v1.GetMyUserRequest": zitadel.auth.v1.GetMyUserRequestInit;
  "zitadel.auth.v1.GetMyUserResponse": zitadel.auth.v1.GetMyUserResponse;
  "zitadel.auth.v1.GetSupportedLanguagesRequest": zitadel.auth.v1.GetSupportedLanguagesRequestInit;
  "zitadel.auth.v1.GetSupportedLanguagesResponse": zitadel.auth.v1.GetSupportedLanguagesResponse;
  "zitadel.auth.v1.HealthzRequest": zitadel.auth.v1.HealthzRequestInit;
  "zitadel.auth.v1.HealthzResponse": zitadel.auth.v1.HealthzResponse;
  "zitadel.auth.v1.ListMyAuthFactorsRequest": zitadel.auth.v1.ListMyAuthFactorsRequestInit;
  "zitadel.auth.v1.ListMyAuthFactorsResponse": zitadel.auth.v1.ListMyAuthFactorsResponse;
  "zitadel.auth.v1.ListMyLinkedIDPsRequest": zitadel.auth.v1.ListMyLinkedIDPsRequestInit;
  "zitadel.auth.v1.ListMyLinkedIDPsResponse": zitadel.auth.v1.ListMyLinkedIDPsResponse;
  "zitadel.auth.v1.ListMyMembershipsRequest": zitadel.auth.v1.ListMyMembershipsRequestInit;
  "zitadel.auth.v1.ListMyMembershipsResponse": zitadel.auth.v1.ListMyMembershipsResponse;
  "zitadel.auth.v1.ListMyMetadataRequest": zitadel.auth.v1.ListMyMetadataRequestInit;
  "zitadel.auth.v1.ListMyMetadataResponse": zitadel.auth.v1.ListMyMetadataResponse;
  "zitadel.auth.v1.ListMyPasswordlessRequest": zitadel.auth.v1.ListMyPasswordlessRequestInit;
  "zitadel.auth.v1.ListMyPasswordlessResponse": zitadel.auth.v1.ListMyPasswordlessResponse;
  "zitadel.auth.v1.ListMyProjectOrgsRequest": zitadel.auth.v1.ListMyProjectOrgsRequestInit;
  "zitadel.auth.v1.ListMyProjectOrgsResponse": zitadel.auth.v1.ListMyProjectOrgsResponse;
  "zitadel.auth.v1.ListMyProjectPermissionsRequest": zitadel.auth.v1.ListMyProjectPermissionsRequestInit;
  "zitadel.auth.v1.ListMyProjectPermissionsResponse": zitadel.auth.v1.ListMyProjectPermissionsResponse;
  "zitadel.auth.v1.ListMyRefreshTokensRequest": zitadel.auth.v1.ListMyRefreshTokensRequestInit;
  "zitadel.auth.v1.ListMyRefreshTokensResponse": zitadel.auth.v1.ListMyRefreshTokensResponse;
  "zitadel.auth.v1.ListMyUserChangesRequest": zitadel.auth.v1.ListMyUserChangesRequestInit;
  "zitadel.auth.v1.ListMyUserChangesResponse": zitadel.auth.v1.ListMyUserChangesResponse;
  "zitadel.auth.v1.ListMyUserGrantsRequest": zitadel.auth.v1.ListMyUserGrantsRequestInit;
  "zitadel.auth.v1.ListMyUserGrantsResponse": zitadel.auth.v1.ListMyUserGrantsResponse;
  "zitadel.auth.v1.ListMyUserSessionsRequest": zitadel.auth.v1.ListMyUserSessionsRequestInit;
  "zitadel.auth.v1.ListMyUserSessionsResponse": zitadel.auth.v1.ListMyUserSessionsResponse;
  "zitadel.auth.v1.ListMyZitadelPermissionsRequest": zitadel.auth.v1.ListMyZitadelPermissionsRequestInit;
  "zitadel.auth.v1.ListMyZitadelPermissionsResponse": zitadel.auth.v1.ListMyZitadelPermissionsResponse;
  "zitadel.auth.v1.RemoveMyAuthFactorOTPEmailRequest": zitadel.auth.v1.RemoveMyAuthFactorOTPEmailRequestInit;
  "zitadel.auth.v1.RemoveMyAuthFactorOTPEmailResponse": zitadel.auth.v1.RemoveMyAuthFactorOTPEmailResponse;
  "zitadel.auth.v1.RemoveMyAuthFactorOTPRequest": zitadel.auth.v1.RemoveMyAuthFactorOTPRequestInit;
  "zitadel.auth.v1.RemoveMyAuthFactorOTPResponse": zitadel.auth.v1.RemoveMyAuthFactorOTPResponse;
  "zitadel.auth.v1.RemoveMyAuthFactorOTPSMSRequest": zitadel.auth.v1.RemoveMyAuthFactorOTPSMSRequestInit;
  "zitadel.auth.v1.RemoveMyAuthFactorOTPSMSResponse": zitadel.auth.v1.RemoveMyAuthFactorOTPSMSResponse;
  "zitadel.auth.v1.RemoveMyAuthFactorU2FRequest": zitadel.auth.v1.RemoveMyAuthFactorU2FRequestInit;
  "zitadel.auth.v1.RemoveMyAuthFactorU2FResponse": zitadel.auth.v1.RemoveMyAuthFactorU2FResponse;
  "zitadel.auth.v1.RemoveMyAvatarRequest": zitadel.auth.v1.RemoveMyAvatarRequestInit;
  "zitadel.auth.v1.RemoveMyAvatarResponse": zitadel.auth.v1.RemoveMyAvatarResponse;
  "zitadel.auth.v1.RemoveMyLinkedIDPRequest": zitadel.auth.v1.RemoveMyLinkedIDPRequestInit;
  "zitadel.auth.v1.RemoveMyLinkedIDPResponse": zitadel.auth.v1.RemoveMyLinkedIDPResponse;
  "zitadel.auth.v1.RemoveMyPasswordlessRequest": zitadel.auth.v1.RemoveMyPasswordlessRequestInit;
  "zitadel.auth.v1.RemoveMyPasswordlessResponse": zitadel.auth.v1.RemoveMyPasswordlessResponse;
  "zitadel.auth.v1.RemoveMyPhoneRequest": zitadel.auth.v1.RemoveMyPhoneRequestInit;
  "zitadel.auth.v1.RemoveMyPhoneResponse": zitadel.auth.v1.RemoveMyPhoneResponse;
  "zitadel.auth.v1.RemoveMyUserRequest": zitadel.auth.v1.RemoveMyUserRequestInit;
  "zitadel.auth.v1.RemoveMyUserResponse": zitadel.auth.v1.RemoveMyUserResponse;
  "zitadel.auth.v1.ResendMyEmailVerificationRequest": zitadel.auth.v1.ResendMyEmailVerificationRequestInit;
  "zitadel.auth.v1.ResendMyEmailVerificationResponse": zitadel.auth.v1.ResendMyEmailVerificationResponse;
  "zitadel.auth.v1.ResendMyPhoneVerificationRequest": zitadel.auth.v1.ResendMyPhoneVerificationRequestInit;
  "zitadel.auth.v1.ResendMyPhoneVerificationResponse": zitadel.auth.v1.ResendMyPhoneVerificationResponse;
  "zitadel.auth.v1.RevokeAllMyRefreshTokensRequest": zitadel.auth.v1.RevokeAllMyRefreshTokensRequestInit;
  "zitadel.auth.v1.RevokeAllMyRefreshTokensResponse": zitadel.auth.v1.RevokeAllMyRefreshTokensResponse;
  "zitadel.auth.v1.RevokeMyRefreshTokenRequest": zitadel.auth.v1.RevokeMyRefreshTokenRequestInit;
  "zitadel.auth.v1.RevokeMyRefreshTokenResponse": zitadel.auth.v1.RevokeMyRefreshTokenResponse;
  "zitadel.auth.v1.SendMyPasswordlessLinkRequest": zitadel.auth.v1.SendMyPasswordlessLinkRequestInit;
  "zitadel.auth.v1.SendMyPasswordlessLinkResponse": zitadel.auth.v1.SendMyPasswordlessLinkResponse;
  "zitadel.auth.v1.SetMyEmailRequest": zitadel.auth.v1.SetMyEmailRequestInit;
  "zitadel.auth.v1.SetMyEmailResponse": zitadel.auth.v1.SetMyEmailResponse;
  "zitadel.auth.v1.SetMyPhoneRequest": zitadel.auth.v1.SetMyPhoneRequestInit;
  "zitadel.auth.v1.SetMyPhoneResponse": zitadel.auth.v1.SetMyPhoneResponse;
  "zitadel.auth.v1.UpdateMyPasswordRequest": zitadel.auth.v1.UpdateMyPasswordRequestInit;
  "zitadel.auth.v1.UpdateMyPasswordResponse": zitadel.auth.v1.UpdateMyPasswordResponse;
  "zitadel.auth.v1.UpdateMyProfileRequest": zitadel.auth.v1.UpdateMyProfileRequestInit;
  "zitadel.auth.v1.UpdateMyProfileResponse": zitadel.auth.v1.UpdateMyProfileResponse;
  "zitadel.auth.v1.UpdateMyUserNameRequest": zitadel.auth.v1.UpdateMyUserNameRequestInit;
  "zitadel.auth.v1.UpdateMyUserNameResponse": zitadel.auth.v1.UpdateMyUserNameResponse;
  "zitadel.auth.v1.UserGrant": zitadel.auth.v1.UserGrant;
  "zitadel.auth.v1.VerifyMyAuthFactorOTPRequest": zitadel.auth.v1.VerifyMyAuthFactorOTPRequestInit;
  "zitadel.auth.v1.VerifyMyAuthFactorOTPResponse": zitadel.auth.v1.VerifyMyAuthFactorOTPResponse;
  "zitadel.auth.v1.VerifyMyAuthFactorU2FRequest": zitadel.auth.v1.VerifyMyAuthFactorU2FRequestInit;
  "zitadel.auth.v1.VerifyMyAuthFactorU2FResponse": zitadel.auth.v1.VerifyMyAuthFactorU2FResponse;
  "zitadel.auth.v1.VerifyMyEmailRequest": zitadel.auth.v1.VerifyMyEmailRequestInit;
  "zitadel.auth.v1.VerifyMyEmailResponse": zitadel.auth.v1.VerifyMyEmailResponse;
  "zitadel.auth.v1.VerifyMyPasswordlessRequest": zitadel.auth.v1.VerifyMyPasswordlessRequestInit;
  "zitadel.auth.v1.VerifyMyPasswordlessResponse": zitadel.auth.v1.VerifyMyPasswordlessResponse;
  "zitadel.auth.v1.VerifyMyPhoneRequest": zitadel.auth.v1.VerifyMyPhoneRequestInit;
  "zitadel.auth.v1.VerifyMyPhoneResponse": zitadel.auth.v1.VerifyMyPhoneResponse;
  "zitadel.authorization.v2.Authorization": zitadel.authorization.v2.Authorization;
  "zitadel.authorization.v2.AuthorizationsSearchFilter": zitadel.authorization.v2.AuthorizationsSearchFilterInit;
  "zitadel.authorization.v2.ListAuthorizationsRequest": zitadel.authorization.v2.ListAuthorizationsRequestInit;
  "zitadel.authorization.v2.ListAuthorizationsResponse": zitadel.authorization.v2.ListAuthorizationsResponse;
  "zitadel.authorization.v2.Organization": zitadel.authorization.v2.Organization;
  "zitadel.authorization.v2.Project": zitadel.authorization.v2.Project;
  "zitadel.authorization.v2.ProjectNameQuery": zitadel.authorization.v2.ProjectNameQueryInit;
  "zitadel.authorization.v2.Role": zitadel.authorization.v2.Role;
  "zitadel.authorization.v2.RoleKeyQuery": zitadel.authorization.v2.RoleKeyQueryInit;
  "zitadel.authorization.v2.StateQuery": zitadel.authorization.v2.StateQueryInit;
  "zitadel.authorization.v2.User": zitadel.authorization.v2.User;
  "zitadel.authorization.v2.UserDisplayNameQuery": zitadel.authorization.v2.UserDisplayNameQueryInit;
  "zitadel.authorization.v2.UserPreferredLoginNameQuery": zitadel.authorization.v2.UserPreferredLoginNameQueryInit;
  "zitadel.change.v1.Change": zitadel.change.v1.Change;
  "zitadel.change.v1.ChangeQuery": zitadel.change.v1.ChangeQueryInit;
  "zitadel.filter.v2.IDFilter": zitadel.filter.v2.IDFilterInit;
  "zitadel.filter.v2.InIDsFilter": zitadel.filter.v2.InIDsFilterInit;
  "zitadel.filter.v2.PaginationRequest": zitadel.filter.v2.PaginationRequestInit;
  "zitadel.filter.v2.PaginationResponse": zitadel.filter.v2.PaginationResponse;
  "zitadel.filter.v2.TimestampFilter": zitadel.filter.v2.TimestampFilterInit;
  "zitadel.idp.v1.IDPLoginPolicyLink": zitadel.idp.v1.IDPLoginPolicyLink;
  "zitadel.idp.v1.IDPUserLink": zitadel.idp.v1.IDPUserLink;
  "zitadel.idp.v2.AppleConfig": zitadel.idp.v2.AppleConfig;
  "zitadel.idp.v2.AzureADConfig": zitadel.idp.v2.AzureADConfig;
  "zitadel.idp.v2.AzureADTenant": zitadel.idp.v2.AzureADTenant;
  "zitadel.idp.v2.GenericOIDCConfig": zitadel.idp.v2.GenericOIDCConfig;
  "zitadel.idp.v2.GetIDPByIDRequest": zitadel.idp.v2.GetIDPByIDRequestInit;
  "zitadel.idp.v2.GetIDPByIDResponse": zitadel.idp.v2.GetIDPByIDResponse;
  "zitadel.idp.v2.GitHubConfig": zitadel.idp.v2.GitHubConfig;
  "zitadel.idp.v2.GitHubEnterpriseServerConfig": zitadel.idp.v2.GitHubEnterpriseServerConfig;
  "zitadel.idp.v2.GitLabConfig": zitadel.idp.v2.GitLabConfig;
  "zitadel.idp.v2.GitLabSelfHostedConfig": zitadel.idp.v2.GitLabSelfHostedConfig;
  "zitadel.idp.v2.GoogleConfig": zitadel.idp.v2.GoogleConfig;
  "zitadel.idp.v2.IDP": zitadel.idp.v2.IDP;
  "zitadel.idp.v2.IDPConfig": zitadel.idp.v2.IDPConfig;
  "zitadel.idp.v2.InstanceRolesInfo": zitadel.idp.v2.InstanceRolesInfo;
  "zitadel.idp.v2.JWTConfig": zitadel.idp.v2.JWTConfig;
  "zitadel.idp.v2.LDAPAttributes": zitadel.idp.v2.LDAPAttributes;
  "zitadel.idp.v2.LDAPConfig": zitadel.idp.v2.LDAPConfig;
  "zitadel.idp.v2.OAuthConfig": zitadel.idp.v2.OAuthConfig;
  "zitadel.idp.v2.Options": zitadel.idp.v2.Options;
  "zitadel.idp.v2.SAMLConfig": zitadel.idp.v2.SAMLConfig;
  "zitadel.idp.v2.ZitadelConfig": zitadel.idp.v2.ZitadelConfig;
  "zitadel.metadata.v1.Metadata": zitadel.metadata.v1.Metadata;
  "zitadel.metadata.v1.MetadataKeyQuery": zitadel.metadata.v1.MetadataKeyQueryInit;
  "zitadel.metadata.v1.MetadataQuery": zitadel.metadata.v1.MetadataQueryInit;
  "zitadel.metadata.v2.Metadata": zitadel.metadata.v2.Metadata;
  "zitadel.metadata.v2.MetadataKeyFilter": zitadel.metadata.v2.MetadataKeyFilterInit;
  "zitadel.metadata.v2.MetadataSearchFilter": zitadel.metadata.v2.MetadataSearchFilterInit;
  "zitadel.metadata.v2.MetadataValueFilter": zitadel.metadata.v2.MetadataValueFilterInit;
  "zitadel.object.v2.Details": zitadel.object.v2.Details;
  "zitadel.object.v2.ListDetails": zitadel.object.v2.ListDetails;
  "zitadel.object.v2.ListQuery": zitadel.object.v2.ListQueryInit;
  "zitadel.object.v2.Organization": zitadel.object.v2.OrganizationInit;
  "zitadel.object.v2.RequestContext": zitadel.object.v2.RequestContextInit;
  "zitadel.object.v2beta.Details": zitadel.object.v2beta.Details;
  "zitadel.object.v3alpha.Instance": zitadel.object.v3alpha.InstanceInit;
  "zitadel.object.v3alpha.Organization": zitadel.object.v3alpha.OrganizationInit;
  "zitadel.object.v3alpha.Owner": zitadel.object.v3alpha.Owner;
  "zitadel.oidc.v2.AuthRequest": zitadel.oidc.v2.AuthRequest;
  "zitadel.oidc.v2.AuthorizationError": zitadel.oidc.v2.AuthorizationErrorInit;
  "zitadel.oidc.v2.AuthorizeOrDenyDeviceAuthorizationRequest": zitadel.oidc.v2.AuthorizeOrDenyDeviceAuthorizationRequestInit;
  "zitadel.oidc.v2.AuthorizeOrDenyDeviceAuthorizationResponse": zitadel.oidc.v2.AuthorizeOrDenyDeviceAuthorizationResponse;
  "zitadel.oidc.v2.CreateCallbackRequest": zitadel.oidc.v2.CreateCallbackRequestInit;
  "zitadel.oidc.v2.CreateCallbackResponse": zitadel.oidc.v2.CreateCallbackResponse;
  "zitadel.oidc.v2.Deny": zitadel.oidc.v2.DenyInit;
  "zitadel.oidc.v2.DeviceAuthorizationRequest": zitadel.oidc.v2.DeviceAuthorizationRequest;
  "zitadel.oidc.v2.GetAuthRequestRequest": zitadel.oidc.v2.GetAuthRequestRequestInit;
  "zitadel.oidc.v2.GetAuthRequestResponse": zitadel.oidc.v2.GetAuthRequestResponse;
  "zitadel.oidc.v2.GetDeviceAuthorizationRequestRequest": zitadel.oidc.v2.GetDeviceAuthorizationRequestRequestInit;
  "zitadel.oidc.v2.GetDeviceAuthorizationRequestResponse": zitadel.oidc.v2.GetDeviceAuthorizationRequestResponse;
  "zitadel.oidc.v2.Session": zitadel.oidc.v2.SessionInit;
  "zitadel.org.v1.Org": zitadel.org.v1.Org;
  "zitadel.org.v1.OrgDomainQuery": zitadel.org.v1.OrgDomainQueryInit;
  "zitadel.org.v1.OrgIDQuery": zitadel.org.v1.OrgIDQueryInit;
  "zitadel.org.v1.OrgNameQuery": zitadel.org.v1.OrgNameQueryInit;
  "zitadel.org.v1.OrgQuery": zitadel.org.v1.OrgQueryInit;
  "zitadel.org.v1.OrgStateQuery": zitadel.org.v1.OrgStateQueryInit;
  "zitadel.org.v2.AddOrganizationRequest": zitadel.org.v2.AddOrganizationRequestInit;
  "zitadel.org.v2.AddOrganizationRequest.Admin": zitadel.org.v2.AddOrganizationRequest.AdminInit;
  "zitadel.org.v2.AddOrganizationResponse": zitadel.org.v2.AddOrganizationResponse;
  "zitadel.org.v2.AddOrganizationResponse.CreatedAdmin": zitadel.org.v2.AddOrganizationResponse.CreatedAdmin;
  "zitadel.org.v2.DefaultOrganizationQuery": zitadel.org.v2.DefaultOrganizationQueryInit;
  "zitadel.org.v2.ListOrganizationsRequest": zitadel.org.v2.ListOrganizationsRequestInit;
  "zitadel.org.v2.ListOrganizationsResponse": zitadel.org.v2.ListOrganizationsResponse;
  "zitadel.org.v2.Organization": zitadel.org.v2.Organization;
  "zitadel.org.v2.OrganizationDomainQuery": zitadel.org.v2.OrganizationDomainQueryInit;
  "zitadel.org.v2.OrganizationIDQuery": zitadel.org.v2.OrganizationIDQueryInit;
  "zitadel.org.v2.OrganizationNameQuery": zitadel.org.v2.OrganizationNameQueryInit;
  "zitadel.org.v2.OrganizationStateQuery": zitadel.org.v2.OrganizationStateQueryInit;
  "zitadel.org.v2.SearchQuery": zitadel.org.v2.SearchQueryInit;
  "zitadel.policy.v1.LabelPolicy": zitadel.policy.v1.LabelPolicy;
  "zitadel.policy.v1.LoginPolicy": zitadel.policy.v1.LoginPolicy;
  "zitadel.policy.v1.PasswordComplexityPolicy": zitadel.policy.v1.PasswordComplexityPolicy;
  "zitadel.policy.v1.PrivacyPolicy": zitadel.policy.v1.PrivacyPolicy;
  "zitadel.resources.object.v3alpha.Details": zitadel.resources.object.v3alpha.Details;
  "zitadel.resources.object.v3alpha.ListDetails": zitadel.resources.object.v3alpha.ListDetails;
  "zitadel.resources.object.v3alpha.SearchQuery": zitadel.resources.object.v3alpha.SearchQueryInit;
  "zitadel.resources.user.v3alpha.ActivateUserRequest": zitadel.resources.user.v3alpha.ActivateUserRequestInit;
  "zitadel.resources.user.v3alpha.ActivateUserResponse": zitadel.resources.user.v3alpha.ActivateUserResponse;
  "zitadel.resources.user.v3alpha.AddIDPAuthenticatorRequest": zitadel.resources.user.v3alpha.AddIDPAuthenticatorRequestInit;
  "zitadel.resources.user.v3alpha.AddIDPAuthenticatorResponse": zitadel.resources.user.v3alpha.AddIDPAuthenticatorResponse;
  "zitadel.resources.user.v3alpha.AddOTPEmailAuthenticatorRequest": zitadel.resources.user.v3alpha.AddOTPEmailAuthenticatorRequestInit;
  "zitadel.resources.user.v3alpha.AddOTPEmailAuthenticatorResponse": zitadel.resources.user.v3alpha.AddOTPEmailAuthenticatorResponse;
  "zitadel.resources.user.v3alpha.AddOTPSMSAuthenticatorRequest": zitadel.resources.user.v3alpha.AddOTPSMSAuthenticatorRequestInit;
  "zitadel.resources.user.v3alpha.AddOTPSMSAuthenticatorResponse": zitadel.resources.user.v3alpha.AddOTPSMSAuthenticatorResponse;
  "zitadel.resources.user.v3alpha.AddUsernameRequest": zitadel.resources.user.v3alpha.AddUsernameRequestInit;
  "zitadel.resources.user.v3alpha.AddUsernameResponse": zitadel.resources.user.v3alpha.AddUsernameResponse;
  "zitadel.resources.user.v3alpha.AndFilter": zitadel.resources.user.v3alpha.AndFilterInit;
  "zitadel.resources.user.v3alpha.AuthenticationKey": zitadel.resources.user.v3alpha.AuthenticationKey;
  "zitadel.resources.user.v3alpha.AuthenticatorRegistrationCode": zitadel.resources.user.v3alpha.AuthenticatorRegistrationCodeInit;
  "zitadel.resources.user.v3alpha.Authenticators": zitadel.resources.user.v3alpha.Authenticators;
  "zitadel.resources.user.v3alpha.Contact": zitadel.resources.user.v3alpha.Contact;
  "zitadel.resources.user.v3alpha.CreateUser": zitadel.resources.user.v3alpha.CreateUserInit;
  "zitadel.resources.user.v3alpha.CreateUserRequest": zitadel.resources.user.v3alpha.CreateUserRequestInit;
  "zitadel.resources.user.v3alpha.CreateUserResponse": zitadel.resources.user.v3alpha.CreateUserResponse;
  "zitadel.resources.user.v3alpha.CreateWebAuthNRegistrationLinkRequest": zitadel.resources.user.v3alpha.CreateWebAuthNRegistrationLinkRequestInit;
  "zitadel.resources.user.v3alpha.CreateWebAuthNRegistrationLinkResponse": zitadel.resources.user.v3alpha.CreateWebAuthNRegistrationLinkResponse;
  "zitadel.resources.user.v3alpha.DeactivateUserRequest": zitadel.resources.user.v3alpha.DeactivateUserRequestInit;
  "zitadel.resources.user.v3alpha.DeactivateUserResponse": zitadel.resources.user.v3alpha.DeactivateUserResponse;
  "zitadel.resources.user.v3alpha.DeleteUserRequest": zitadel.resources.user.v3alpha.DeleteUserRequestInit;
  "zitadel.resources.user.v3alpha.DeleteUserResponse": zitadel.resources.user.v3alpha.DeleteUserResponse;
  "zitadel.resources.user.v3alpha.Email": zitadel.resources.user.v3alpha.Email;
  "zitadel.resources.user.v3alpha.EmailFilter": zitadel.resources.user.v3alpha.EmailFilterInit;
  "zitadel.resources.user.v3alpha.GetIdentityProviderIntentRequest": zitadel.resources.user.v3alpha.GetIdentityProviderIntentRequestInit;
  "zitadel.resources.user.v3alpha.GetIdentityProviderIntentResponse": zitadel.resources.user.v3alpha.GetIdentityProviderIntentResponse;
  "zitadel.resources.user.v3alpha.GetSchema": zitadel.resources.user.v3alpha.GetSchema;
  "zitadel.resources.user.v3alpha.GetUser": zitadel.resources.user.v3alpha.GetUser;
  "zitadel.resources.user.v3alpha.GetUserRequest": zitadel.resources.user.v3alpha.GetUserRequestInit;
  "zitadel.resources.user.v3alpha.GetUserResponse": zitadel.resources.user.v3alpha.GetUserResponse;
  "zitadel.resources.user.v3alpha.IDPAuthenticator": zitadel.resources.user.v3alpha.IDPAuthenticatorInit;
  "zitadel.resources.user.v3alpha.IDPInformation": zitadel.resources.user.v3alpha.IDPInformation;
  "zitadel.resources.user.v3alpha.IDPLDAPAccessInformation": zitadel.resources.user.v3alpha.IDPLDAPAccessInformation;
  "zitadel.resources.user.v3alpha.IDPOAuthAccessInformation": zitadel.resources.user.v3alpha.IDPOAuthAccessInformation;
  "zitadel.resources.user.v3alpha.IDPSAMLAccessInformation": zitadel.resources.user.v3alpha.IDPSAMLAccessInformation;
  "zitadel.resources.user.v3alpha.IdentityProvider": zitadel.resources.user.v3alpha.IdentityProvider;
  "zitadel.resources.user.v3alpha.IdentityProviderIntent": zitadel.resources.user.v3alpha.IdentityProviderIntent;
  "zitadel.resources.user.v3alpha.LDAPCredentials": zitadel.resources.user.v3alpha.LDAPCredentialsInit;
  "zitadel.resources.user.v3alpha.LockUserRequest": zitadel.resources.user.v3alpha.LockUserRequestInit;
  "zitadel.resources.user.v3alpha.LockUserResponse": zitadel.resources.user.v3alpha.LockUserResponse;
  "zitadel.resources.user.v3alpha.NotFilter": zitadel.resources.user.v3alpha.NotFilterInit;
  "zitadel.resources.user.v3alpha.OTPEmail": zitadel.resources.user.v3alpha.OTPEmail;
  "zitadel.resources.user.v3alpha.OTPSMS": zitadel.resources.user.v3alpha.OTPSMS;
  "zitadel.resources.user.v3alpha.OrFilter": zitadel.resources.user.v3alpha.OrFilterInit;
  "zitadel.resources.user.v3alpha.OrganizationIDFilter": zitadel.resources.user.v3alpha.OrganizationIDFilterInit;
  "zitadel.resources.user.v3alpha.Password": zitadel.resources.user.v3alpha.Password;
  "zitadel.resources.user.v3alpha.PatchUser": zitadel.resources.user.v3alpha.PatchUserInit;
  "zitadel.resources.user.v3alpha.PatchUserRequest": zitadel.resources.user.v3alpha.PatchUserRequestInit;
  "zitadel.resources.user.v3alpha.PatchUserResponse": zitadel.resources.user.v3alpha.PatchUserResponse;
  "zitadel.resources.user.v3alpha.Phone": zitadel.resources.user.v3alpha.Phone;
  "zitadel.resources.user.v3alpha.PhoneFilter": zitadel.resources.user.v3alpha.PhoneFilterInit;
  "zitadel.resources.user.v3alpha.RedirectURLs": zitadel.resources.user.v3alpha.RedirectURLsInit;
  "zitadel.resources.user.v3alpha.RemoveIDPAuthenticatorRequest": zitadel.resources.user.v3alpha.RemoveIDPAuthenticatorRequestInit;
  "zitadel.resources.user.v3alpha.RemoveIDPAuthenticatorResponse": zitadel.resources.user.v3alpha.RemoveIDPAuthenticatorResponse;
  "zitadel.resources.user.v3alpha.RemoveOTPEmailAuthenticatorRequest": zitadel.resources.user.v3alpha.RemoveOTPEmailAuthenticatorRequestInit;
  "zitadel.resources.user.v3alpha.RemoveOTPEmailAuthenticatorResponse": zitadel.resources.user.v3alpha.RemoveOTPEmailAuthenticatorResponse;
  "zitadel.resources.user.v3alpha.RemoveOTPSMSAuthenticatorRequest": zitadel.resources.user.v3alpha.RemoveOTPSMSAuthenticatorRequestInit;
  "zitadel.resources.user.v3alpha.RemoveOTPSMSAuthenticatorResponse": zitadel.resources.user.v3alpha.RemoveOTPSMSAuthenticatorResponse;
  "zitadel.resources.user.v3alpha.RemoveTOTPAuthenticatorRequest": zitadel.resources.user.v3alpha.RemoveTOTPAuthenticatorRequestInit;
  "zitadel.resources.user.v3alpha.RemoveTOTPAuthenticatorResponse": zitadel.resources.user.v3alpha.RemoveTOTPAuthenticatorResponse;
  "zitadel.resources.user.v3alpha.RemoveUsernameRequest": zitadel.resources.user.v3alpha.RemoveUsernameRequestInit;
  "zitadel.resources.user.v3alpha.RemoveUsernameResponse": zitadel.resources.user.v3alpha.RemoveUsernameResponse;
  "zitadel.resources.user.v3alpha.RemoveWebAuthNAuthenticatorRequest": zitadel.resources.user.v3alpha.RemoveWebAuthNAuthenticatorRequestInit;
  "zitadel.resources.user.v3alpha.RemoveWebAuthNAuthenticatorResponse": zitadel.resources.user.v3alpha.RemoveWebAuthNAuthenticatorResponse;
  "zitadel.resources.user.v3alpha.RequestPasswordResetRequest": zitadel.resources.user.v3alpha.RequestPasswordResetRequestInit;
  "zitadel.resources.user.v3alpha.RequestPasswordResetResponse": zitadel.resources.user.v3alpha.RequestPasswordResetResponse;
  "zitadel.resources.user.v3alpha.ResendContactEmailCodeRequest": zitadel.resources.user.v3alpha.ResendContactEmailCodeRequestInit;
  "zitadel.resources.user.v3alpha.ResendContactEmailCodeResponse": zitadel.resources.user.v3alpha.ResendContactEmailCodeResponse;
  "zitadel.resources.user.v3alpha.ResendContactPhoneCodeRequest": zitadel.resources.user.v3alpha.ResendContactPhoneCodeRequestInit;
  "zitadel.resources.user.v3alpha.ResendContactPhoneCodeResponse": zitadel.resources.user.v3alpha.ResendContactPhoneCodeResponse;
  "zitadel.resources.user.v3alpha.ReturnEmailVerificationCode": zitadel.resources.user.v3alpha.ReturnEmailVerificationCodeInit;
  "zitadel.resources.user.v3alpha.ReturnPasswordResetCode": zitadel.resources.user.v3alpha.ReturnPasswordResetCodeInit;
  "zitadel.resources.user.v3alpha.ReturnPhoneVerificationCode": zitadel.resources.user.v3alpha.ReturnPhoneVerificationCodeInit;
  "zitadel.resources.user.v3alpha.ReturnWebAuthNRegistrationCode": zitadel.resources.user.v3alpha.ReturnWebAuthNRegistrationCodeInit;
  "zitadel.resources.user.v3alpha.SchemaIDFilter": zitadel.resources.user.v3alpha.SchemaIDFilterInit;
  "zitadel.resources.user.v3alpha.SchemaTypeFilter": zitadel.resources.user.v3alpha.SchemaTypeFilterInit;
  "zitadel.resources.user.v3alpha.SearchFilter": zitadel.resources.user.v3alpha.SearchFilterInit;
  "zitadel.resources.user.v3alpha.SearchUsersRequest": zitadel.resources.user.v3alpha.SearchUsersRequestInit;
  "zitadel.resources.user.v3alpha.SearchUsersResponse": zitadel.resources.user.v3alpha.SearchUsersResponse;
  "zitadel.resources.user.v3alpha.SendEmailVerificationCode": zitadel.resources.user.v3alpha.SendEmailVerificationCodeInit;
  "zitadel.resources.user.v3alpha.SendPasswordResetEmail": zitadel.resources.user.v3alpha.SendPasswordResetEmailInit;
  "zitadel.resources.user.v3alpha.SendPasswordResetSMS": zitadel.resources.user.v3alpha.SendPasswordResetSMSInit;
  "zitadel.resources.user.v3alpha.SendPhoneVerificationCode": zitadel.resources.user.v3alpha.SendPhoneVerificationCodeInit;
  "zitadel.resources.user.v3alpha.SendWebAuthNRegistrationLink": zitadel.resources.user.v3alpha.SendWebAuthNRegistrationLinkInit;
  "zitadel.resources.user.v3alpha.SetAuthenticators": zitadel.resources.user.v3alpha.SetAuthenticatorsInit;
  "zitadel.resources.user.v3alpha.SetContact": zitadel.resources.user.v3alpha.SetContactInit;
  "zitadel.resources.user.v3alpha.SetContactEmailRequest": zitadel.resources.user.v3alpha.SetContactEmailRequestInit;
  "zitadel.resources.user.v3alpha.SetContactEmailResponse": zitadel.resources.user.v3alpha.SetContactEmailResponse;
  "zitadel.resources.user.v3alpha.SetContactPhoneRequest": zitadel.resources.user.v3alpha.SetContactPhoneRequestInit;
  "zitadel.resources.user.v3alpha.SetContactPhoneResponse": zitadel.resources.user.v3alpha.SetContactPhoneResponse;
  "zitadel.resources.user.v3alpha.SetEmail": zitadel.resources.user.v3alpha.SetEmailInit;
  "zitadel.resources.user.v3alpha.SetPassword": zitadel.resources.user.v3alpha.SetPasswordInit;
  "zitadel.resources.user.v3alpha.SetPasswordRequest": zitadel.resources.user.v3alpha.SetPasswordRequestInit;
  "zitadel.resources.user.v3alpha.SetPasswordResponse": zitadel.resources.user.v3alpha.SetPasswordResponse;
  "zitadel.resources.user.v3alpha.SetPhone": zitadel.resources.user.v3alpha.SetPhoneInit;
  "zitadel.resources.user.v3alpha.SetUsername": zitadel.resources.user.v3alpha.SetUsernameInit;
  "zitadel.resources.user.v3alpha.StartIdentityProviderIntentRequest": zitadel.resources.user.v3alpha.StartIdentityProviderIntentRequestInit;
  "zitadel.resources.user.v3alpha.StartIdentityProviderIntentResponse": zitadel.resources.user.v3alpha.StartIdentityProviderIntentResponse;
  "zitadel.resources.user.v3alpha.StartTOTPRegistrationRequest": zitadel.resources.user.v3alpha.StartTOTPRegistrationRequestInit;
  "zitadel.resources.user.v3alpha.StartTOTPRegistrationResponse": zitadel.resources.user.v3alpha.StartTOTPRegistrationResponse;
  "zitadel.resources.user.v3alpha.StartWebAuthNRegistration": zitadel.resources.user.v3alpha.StartWebAuthNRegistrationInit;
  "zitadel.resources.user.v3alpha.StartWebAuthNRegistrationRequest": zitadel.resources.user.v3alpha.StartWebAuthNRegistrationRequestInit;
  "zitadel.resources.user.v3alpha.StartWebAuthNRegistrationResponse": zitadel.resources.user.v3alpha.StartWebAuthNRegistrationResponse;
  "zitadel.resources.user.v3alpha.StateFilter": zitadel.resources.user.v3alpha.StateFilterInit;
  "zitadel.resources.user.v3alpha.TOTP": zitadel.resources.user.v3alpha.TOTP;
  "zitadel.resources.user.v3alpha.UnlockUserRequest": zitadel.resources.user.v3alpha.UnlockUserRequestInit;
  "zitadel.resources.user.v3alpha.UnlockUserResponse": zitadel.resources.user.v3alpha.UnlockUserResponse;
  "zitadel.resources.user.v3alpha.UserIDFilter": zitadel.resources.user.v3alpha.UserIDFilterInit;
  "zitadel.resources.user.v3alpha.Username": zitadel.resources.user.v3alpha.Username;
  "zitadel.resources.user.v3alpha.UsernameFilter": zitadel.resources.user.v3alpha.UsernameFilterInit;
  "zitadel.resources.user.v3alpha.VerifyContactEmailRequest": zitadel.resources.user.v3alpha.VerifyContactEmailRequestInit;
  "zitadel.resources.user.v3alpha.VerifyContactEmailResponse": zitadel.resources.user.v3alpha.VerifyContactEmailResponse;
  "zitadel.resources.user.v3alpha.VerifyContactPhoneRequest": zitadel.resources.user.v3alpha.VerifyContactPhoneRequestInit;
  "zitadel.resources.user.v3alpha.VerifyContactPhoneResponse": zitadel.resources.user.v3alpha.VerifyContactPhoneResponse;
  "zitadel.resources.user.v3alpha.VerifyOTPEmailRegistrationRequest": zitadel.resources.user.v3alpha.VerifyOTPEmailRegistrationRequestInit;
  "zitadel.resources.user.v3alpha.VerifyOTPEmailRegistrationResponse": zitadel.resources.user.v3alpha.VerifyOTPEmailRegistrationResponse;
  "zitadel.resources.user.v3alpha.VerifyOTPSMSRegistrationRequest": zitadel.resources.user.v3alpha.VerifyOTPSMSRegistrationRequestInit;
  "zitadel.resources.user.v3alpha.VerifyOTPSMSRegistrationResponse": zitadel.resources.user.v3alpha.VerifyOTPSMSRegistrationResponse;
  "zitadel.resources.user.v3alpha.VerifyTOTPRegistrationRequest": zitadel.resources.user.v3alpha.VerifyTOTPRegistrationRequestInit;
  "zitadel.resources.user.v3alpha.VerifyTOTPRegistrationResponse": zitadel.resources.user.v3alpha.VerifyTOTPRegistrationResponse;
  "zitadel.resources.user.v3alpha.VerifyWebAuthNRegistration": zitadel.resources.user.v3alpha.VerifyWebAuthNRegistrationInit;
  "zitadel.resources.user.v3alpha.VerifyWebAuthNRegistrationRequest": zitadel.resources.user.v3alpha.VerifyWebAuthNRegistrationRequestInit;
  "zitadel.resources.user.v3alpha.VerifyWebAuthNRegistrationResponse": zitadel.resources.user.v3alpha.VerifyWebAuthNRegistrationResponse;
  "zitadel.resources.user.v3alpha.WebAuthN": zitadel.resources.user.v3alpha.WebAuthN;
  "zitadel.saml.v2.AuthorizationError": zitadel.saml.v2.AuthorizationErrorInit;
  "zitadel.saml.v2.CreateResponseRequest": zitadel.saml.v2.CreateResponseRequestInit;
  "zitadel.saml.v2.CreateResponseResponse": zitadel.saml.v2.CreateResponseResponse;
  "zitadel.saml.v2.GetSAMLRequestRequest": zitadel.saml.v2.GetSAMLRequestRequestInit;
  "zitadel.saml.v2.GetSAMLRequestResponse": zitadel.saml.v2.GetSAMLRequestResponse;
  "zitadel.saml.v2.PostResponse": zitadel.saml.v2.PostResponse;
  "zitadel.saml.v2.RedirectResponse": zitadel.saml.v2.RedirectResponse;
  "zitadel.saml.v2.SAMLRequest": zitadel.saml.v2.SAMLRequest;
  "zitadel.saml.v2.Session": zitadel.saml.v2.SessionInit;
  "zitadel.session.v2.Challenges": zitadel.session.v2.Challenges;
  "zitadel.session.v2.Challenges.WebAuthN": zitadel.session.v2.Challenges.WebAuthN;
  "zitadel.session.v2.CheckIDPIntent": zitadel.session.v2.CheckIDPIntentInit;
  "zitadel.session.v2.CheckOTP": zitadel.session.v2.CheckOTPInit;
  "zitadel.session.v2.CheckPassword": zitadel.session.v2.CheckPasswordInit;
  "zitadel.session.v2.CheckRecoveryCode": zitadel.session.v2.CheckRecoveryCodeInit;
  "zitadel.session.v2.CheckTOTP": zitadel.session.v2.CheckTOTPInit;
  "zitadel.session.v2.CheckUser": zitadel.session.v2.CheckUserInit;
  "zitadel.session.v2.CheckWebAuthN": zitadel.session.v2.CheckWebAuthNInit;
  "zitadel.session.v2.Checks": zitadel.session.v2.ChecksInit;
  "zitadel.session.v2.CreateSessionRequest": zitadel.session.v2.CreateSessionRequestInit;
  "zitadel.session.v2.CreateSessionResponse": zitadel.session.v2.CreateSessionResponse;
  "zitadel.session.v2.CreationDateQuery": zitadel.session.v2.CreationDateQueryInit;
  "zitadel.session.v2.CreatorQuery": zitadel.session.v2.CreatorQueryInit;
  "zitadel.session.v2.DeleteSessionRequest": zitadel.session.v2.DeleteSessionRequestInit;
  "zitadel.session.v2.DeleteSessionResponse": zitadel.session.v2.DeleteSessionResponse;
  "zitadel.session.v2.ExpirationDateQuery": zitadel.session.v2.ExpirationDateQueryInit;
  "zitadel.session.v2.Factors": zitadel.session.v2.Factors;
  "zitadel.session.v2.GetSessionRequest": zitadel.session.v2.GetSessionRequestInit;
  "zitadel.session.v2.GetSessionResponse": zitadel.session.v2.GetSessionResponse;
  "zitadel.session.v2.IDsQuery": zitadel.session.v2.IDsQueryInit;
  "zitadel.session.v2.IntentFactor": zitadel.session.v2.IntentFactor;
  "zitadel.session.v2.ListSessionsRequest": zitadel.session.v2.ListSessionsRequestInit;
  "zitadel.session.v2.ListSessionsResponse": zitadel.session.v2.ListSessionsResponse;
  "zitadel.session.v2.OTPFactor": zitadel.session.v2.OTPFactor;
  "zitadel.session.v2.PasswordFactor": zitadel.session.v2.PasswordFactor;
  "zitadel.session.v2.RecoveryCodeFactor": zitadel.session.v2.RecoveryCodeFactor;
  "zitadel.session.v2.RequestChallenges": zitadel.session.v2.RequestChallengesInit;
  "zitadel.session.v2.RequestChallenges.OTPEmail": zitadel.session.v2.RequestChallenges.OTPEmailInit;
  "zitadel.session.v2.RequestChallenges.OTPEmail.ReturnCode": zitadel.session.v2.RequestChallenges.OTPEmail.ReturnCodeInit;
  "zitadel.session.v2.RequestChallenges.OTPEmail.SendCode": zitadel.session.v2.RequestChallenges.OTPEmail.SendCodeInit;
  "zitadel.session.v2.RequestChallenges.OTPSMS": zitadel.session.v2.RequestChallenges.OTPSMSInit;
  "zitadel.session.v2.RequestChallenges.WebAuthN": zitadel.session.v2.RequestChallenges.WebAuthNInit;
  "zitadel.session.v2.SearchQuery": zitadel.session.v2.SearchQueryInit;
  "zitadel.session.v2.Session": zitadel.session.v2.Session;
  "zitadel.session.v2.SetSessionRequest": zitadel.session.v2.SetSessionRequestInit;
  "zitadel.session.v2.SetSessionResponse": zitadel.session.v2.SetSessionResponse;
  "zitadel.session.v2.TOTPFactor": zitadel.session.v2.TOTPFactor;
  "zitadel.session.v2.UserAgent": zitadel.session.v2.UserAgentInit;
  "zitadel.session.v2.UserAgent.HeaderValues": zitadel.session.v2.UserAgent.HeaderValuesInit;
  "zitadel.session.v2.UserAgentQuery": zitadel.session.v2.UserAgentQueryInit;
  "zitadel.session.v2.UserFactor": zitadel.session.v2.UserFactor;
  "zitadel.session.v2.UserIDQuery": zitadel.session.v2.UserIDQueryInit;
  "zitadel.session.v2.WebAuthNFactor": zitadel.session.v2.WebAuthNFactor;
  "zitadel.settings.v2.BrandingSettings": zitadel.settings.v2.BrandingSettings;
  "zitadel.settings.v2.DeleteOrganizationSettingsRequest": zitadel.settings.v2.DeleteOrganizationSettingsRequestInit;
  "zitadel.settings.v2.DeleteOrganizationSettingsResponse": zitadel.settings.v2.DeleteOrganizationSettingsResponse;
  "zitadel.settings.v2.DomainSettings": zitadel.settings.v2.DomainSettings;
  "zitadel.settings.v2.EmbeddedIframeSettings": zitadel.settings.v2.EmbeddedIframeSettingsInit;
  "zitadel.settings.v2.GetActiveIdentityProvidersRequest": zitadel.settings.v2.GetActiveIdentityProvidersRequestInit;
  "zitadel.settings.v2.GetActiveIdentityProvidersResponse": zitadel.settings.v2.GetActiveIdentityProvidersResponse;
  "zitadel.settings.v2.GetBrandingSettingsRequest": zitadel.settings.v2.GetBrandingSettingsRequestInit;
  "zitadel.settings.v2.GetBrandingSettingsResponse": zitadel.settings.v2.GetBrandingSettingsResponse;
  "zitadel.settings.v2.GetDomainSettingsRequest": zitadel.settings.v2.GetDomainSettingsRequestInit;
  "zitadel.settings.v2.GetDomainSettingsResponse": zitadel.settings.v2.GetDomainSettingsResponse;
  "zitadel.settings.v2.GetEffectiveSettingsRequest": zitadel.settings.v2.GetEffectiveSettingsRequestInit;
  "zitadel.settings.v2.GetEffectiveSettingsResponse": zitadel.settings.v2.GetEffectiveSettingsResponse;
  "zitadel.settings.v2.GetGeneralSettingsRequest": zitadel.settings.v2.GetGeneralSettingsRequestInit;
  "zitadel.settings.v2.GetGeneralSettingsResponse": zitadel.settings.v2.GetGeneralSettingsResponse;
  "zitadel.settings.v2.GetHostedLoginTranslationRequest": zitadel.settings.v2.GetHostedLoginTranslationRequestInit;
  "zitadel.settings.v2.GetHostedLoginTranslationResponse": zitadel.settings.v2.GetHostedLoginTranslationResponse;
  "zitadel.settings.v2.GetLegalAndSupportSettingsRequest": zitadel.settings.v2.GetLegalAndSupportSettingsRequestInit;
  "zitadel.settings.v2.GetLegalAndSupportSettingsResponse": zitadel.settings.v2.GetLegalAndSupportSettingsResponse;
  "zitadel.settings.v2.GetLinkSettingsRequest": zitadel.settings.v2.GetLinkSettingsRequestInit;
  "zitadel.settings.v2.GetLinkSettingsResponse": zitadel.settings.v2.GetLinkSettingsResponse;
  "zitadel.settings.v2.GetLockoutSettingsRequest": zitadel.settings.v2.GetLockoutSettingsRequestInit;
  "zitadel.settings.v2.GetLockoutSettingsResponse": zitadel.settings.v2.GetLockoutSettingsResponse;
  "zitadel.settings.v2.GetLoginSettingsRequest": zitadel.settings.v2.GetLoginSettingsRequestInit;
  "zitadel.settings.v2.GetLoginSettingsResponse": zitadel.settings.v2.GetLoginSettingsResponse;
  "zitadel.settings.v2.GetPasswordComplexitySettingsRequest": zitadel.settings.v2.GetPasswordComplexitySettingsRequestInit;
  "zitadel.settings.v2.GetPasswordComplexitySettingsResponse": zitadel.settings.v2.GetPasswordComplexitySettingsResponse;
  "zitadel.settings.v2.GetPasswordExpirySettingsRequest": zitadel.settings.v2.GetPasswordExpirySettingsRequestInit;
  "zitadel.settings.v2.GetPasswordExpirySettingsResponse": zitadel.settings.v2.GetPasswordExpirySettingsResponse;
  "zitadel.settings.v2.GetSecuritySettingsRequest": zitadel.settings.v2.GetSecuritySettingsRequestInit;
  "zitadel.settings.v2.GetSecuritySettingsResponse": zitadel.settings.v2.GetSecuritySettingsResponse;
  "zitadel.settings.v2.IdentityProvider": zitadel.settings.v2.IdentityProvider;
  "zitadel.settings.v2.LegalAndSupportSettings": zitadel.settings.v2.LegalAndSupportSettings;
  "zitadel.settings.v2.Link": zitadel.settings.v2.LinkInit;
  "zitadel.settings.v2.LinkSettings": zitadel.settings.v2.LinkSettings;
  "zitadel.settings.v2.ListOrganizationSettingsRequest": zitadel.settings.v2.ListOrganizationSettingsRequestInit;
  "zitadel.settings.v2.ListOrganizationSettingsResponse": zitadel.settings.v2.ListOrganizationSettingsResponse;
  "zitadel.settings.v2.LockoutSettings": zitadel.settings.v2.LockoutSettings;
  "zitadel.settings.v2.LoginSettings": zitadel.settings.v2.LoginSettings;
  "zitadel.settings.v2.OrganizationScopedUsernamesFilter": zitadel.settings.v2.OrganizationScopedUsernamesFilterInit;
  "zitadel.settings.v2.OrganizationSettings": zitadel.settings.v2.OrganizationSettings;
  "zitadel.settings.v2.OrganizationSettingsSearchFilter": zitadel.settings.v2.OrganizationSettingsSearchFilterInit;
  "zitadel.settings.v2.PasswordComplexitySettings": zitadel.settings.v2.PasswordComplexitySettings;
  "zitadel.settings.v2.PasswordExpirySettings": zitadel.settings.v2.PasswordExpirySettings;
  "zitadel.settings.v2.ResetLinkSettingsRequest": zitadel.settings.v2.ResetLinkSettingsRequestInit;
  "zitadel.settings.v2.ResetLinkSettingsResponse": zitadel.settings.v2.ResetLinkSettingsResponse;
  "zitadel.settings.v2.SecuritySettings": zitadel.settings.v2.SecuritySettings;
  "zitadel.settings.v2.SetHostedLoginTranslationRequest": zitadel.settings.v2.SetHostedLoginTranslationRequestInit;
  "zitadel.settings.v2.SetHostedLoginTranslationResponse": zitadel.settings.v2.SetHostedLoginTranslationResponse;
  "zitadel.settings.v2.SetLinkSettingsRequest": zitadel.settings.v2.SetLinkSettingsRequestInit;
  "zitadel.settings.v2.SetLinkSettingsResponse": zitadel.settings.v2.SetLinkSettingsResponse;
  "zitadel.settings.v2.SetOrganizationSettingsRequest": zitadel.settings.v2.SetOrganizationSettingsRequestInit;
  "zitadel.settings.v2.SetOrganizationSettingsResponse": zitadel.settings.v2.SetOrganizationSettingsResponse;
  "zitadel.settings.v2.SetSecuritySettingsRequest": zitadel.settings.v2.SetSecuritySettingsRequestInit;
  "zitadel.settings.v2.SetSecuritySettingsResponse": zitadel.settings.v2.SetSecuritySettingsResponse;
  "zitadel.settings.v2.Theme": zitadel.settings.v2.Theme;
  "zitadel.user.v1.AuthFactor": zitadel.user.v1.AuthFactor;
  "zitadel.user.v1.AuthFactorOTP": zitadel.user.v1.AuthFactorOTP;
  "zitadel.user.v1.AuthFactorOTPEmail": zitadel.user.v1.AuthFactorOTPEmail;
  "zitadel.user.v1.AuthFactorOTPSMS": zitadel.user.v1.AuthFactorOTPSMS;
  "zitadel.user.v1.AuthFactorU2F": zitadel.user.v1.AuthFactorU2F;
  "zitadel.user.v1.Email": zitadel.user.v1.Email;
  "zitadel.user.v1.Human": zitadel.user.v1.Human;
  "zitadel.user.v1.Machine": zitadel.user.v1.Machine;
  "zitadel.user.v1.Membership": zitadel.user.v1.Membership;
  "zitadel.user.v1.MembershipIAMQuery": zitadel.user.v1.MembershipIAMQueryInit;
  "zitadel.user.v1.MembershipOrgQuery": zitadel.user.v1.MembershipOrgQueryInit;
  "zitadel.user.v1.MembershipProjectGrantQuery": zitadel.user.v1.MembershipProjectGrantQueryInit;
  "zitadel.user.v1.MembershipProjectQuery": zitadel.user.v1.MembershipProjectQueryInit;
  "zitadel.user.v1.MembershipQuery": zitadel.user.v1.MembershipQueryInit;
  "zitadel.user.v1.Phone": zitadel.user.v1.Phone;
  "zitadel.user.v1.Profile": zitadel.user.v1.Profile;
  "zitadel.user.v1.RefreshToken": zitadel.user.v1.RefreshToken;
  "zitadel.user.v1.Session": zitadel.user.v1.Session;
  "zitadel.user.v1.User": zitadel.user.v1.User;
  "zitadel.user.v1.WebAuthNKey": zitadel.user.v1.WebAuthNKey;
  "zitadel.user.v1.WebAuthNToken": zitadel.user.v1.WebAuthNToken;
  "zitadel.user.v1.WebAuthNVerification": zitadel.user.v1.WebAuthNVerificationInit;
  "zitadel.user.v2.AddHumanUserRequest": zitadel.user.v2.AddHumanUserRequestInit;
  "zitadel.user.v2.AddHumanUserResponse": zitadel.user.v2.AddHumanUserResponse;
  "zitadel.user.v2.AddIDPLinkRequest": zitadel.user.v2.AddIDPLinkRequestInit;
  "zitadel.user.v2.AddIDPLinkResponse": zitadel.user.v2.AddIDPLinkResponse;
  "zitadel.user.v2.AddKeyRequest": zitadel.user.v2.AddKeyRequestInit;
  "zitadel.user.v2.AddKeyResponse": zitadel.user.v2.AddKeyResponse;
  "zitadel.user.v2.AddOTPEmailRequest": zitadel.user.v2.AddOTPEmailRequestInit;
  "zitadel.user.v2.AddOTPEmailResponse": zitadel.user.v2.AddOTPEmailResponse;
  "zitadel.user.v2.AddOTPSMSRequest": zitadel.user.v2.AddOTPSMSRequestInit;
  "zitadel.user.v2.AddOTPSMSResponse": zitadel.user.v2.AddOTPSMSResponse;
  "zitadel.user.v2.AddPersonalAccessTokenRequest": zitadel.user.v2.AddPersonalAccessTokenRequestInit;
  "zitadel.user.v2.AddPersonalAccessTokenResponse": zitadel.user.v2.AddPersonalAccessTokenResponse;
  "zitadel.user.v2.AddSecretRequest": zitadel.user.v2.AddSecretRequestInit;
  "zitadel.user.v2.AddSecretResponse": zitadel.user.v2.AddSecretResponse;
  "zitadel.user.v2.AndQuery": zitadel.user.v2.AndQueryInit;
  "zitadel.user.v2.AuthFactor": zitadel.user.v2.AuthFactor;
  "zitadel.user.v2.AuthFactorOTP": zitadel.user.v2.AuthFactorOTP;
  "zitadel.user.v2.AuthFactorOTPEmail": zitadel.user.v2.AuthFactorOTPEmail;
  "zitadel.user.v2.AuthFactorOTPSMS": zitadel.user.v2.AuthFactorOTPSMS;
  "zitadel.user.v2.AuthFactorU2F": zitadel.user.v2.AuthFactorU2F;
  "zitadel.user.v2.CreateInviteCodeRequest": zitadel.user.v2.CreateInviteCodeRequestInit;
  "zitadel.user.v2.CreateInviteCodeResponse": zitadel.user.v2.CreateInviteCodeResponse;
  "zitadel.user.v2.CreatePasskeyRegistrationLinkRequest": zitadel.user.v2.CreatePasskeyRegistrationLinkRequestInit;
  "zitadel.user.v2.CreatePasskeyRegistrationLinkResponse": zitadel.user.v2.CreatePasskeyRegistrationLinkResponse;
  "zitadel.user.v2.CreateUserRequest": zitadel.user.v2.CreateUserRequestInit;
  "zitadel.user.v2.CreateUserRequest.Human": zitadel.user.v2.CreateUserRequest.HumanInit;
  "zitadel.user.v2.CreateUserRequest.Machine": zitadel.user.v2.CreateUserRequest.MachineInit;
  "zitadel.user.v2.CreateUserResponse": zitadel.user.v2.CreateUserResponse;
  "zitadel.user.v2.DeactivateUserRequest": zitadel.user.v2.DeactivateUserRequestInit;
  "zitadel.user.v2.DeactivateUserResponse": zitadel.user.v2.DeactivateUserResponse;
  "zitadel.user.v2.DeleteUserMetadataRequest": zitadel.user.v2.DeleteUserMetadataRequestInit;
  "zitadel.user.v2.DeleteUserMetadataResponse": zitadel.user.v2.DeleteUserMetadataResponse;
  "zitadel.user.v2.DeleteUserRequest": zitadel.user.v2.DeleteUserRequestInit;
  "zitadel.user.v2.DeleteUserResponse": zitadel.user.v2.DeleteUserResponse;
  "zitadel.user.v2.DisplayNameQuery": zitadel.user.v2.DisplayNameQueryInit;
  "zitadel.user.v2.DomainQuery": zitadel.user.v2.DomainQueryInit;
  "zitadel.user.v2.EmailQuery": zitadel.user.v2.EmailQueryInit;
  "zitadel.user.v2.FirstNameQuery": zitadel.user.v2.FirstNameQueryInit;
  "zitadel.user.v2.FormData": zitadel.user.v2.FormData;
  "zitadel.user.v2.GenerateRecoveryCodesRequest": zitadel.user.v2.GenerateRecoveryCodesRequestInit;
  "zitadel.user.v2.GenerateRecoveryCodesResponse": zitadel.user.v2.GenerateRecoveryCodesResponse;
  "zitadel.user.v2.GetUserByIDRequest": zitadel.user.v2.GetUserByIDRequestInit;
  "zitadel.user.v2.GetUserByIDResponse": zitadel.user.v2.GetUserByIDResponse;
  "zitadel.user.v2.HashedPassword": zitadel.user.v2.HashedPasswordInit;
  "zitadel.user.v2.HumanEmail": zitadel.user.v2.HumanEmail;
  "zitadel.user.v2.HumanMFAInitSkippedRequest": zitadel.user.v2.HumanMFAInitSkippedRequestInit;
  "zitadel.user.v2.HumanMFAInitSkippedResponse": zitadel.user.v2.HumanMFAInitSkippedResponse;
  "zitadel.user.v2.HumanPhone": zitadel.user.v2.HumanPhone;
  "zitadel.user.v2.HumanProfile": zitadel.user.v2.HumanProfile;
  "zitadel.user.v2.HumanUser": zitadel.user.v2.HumanUser;
  "zitadel.user.v2.IDPInformation": zitadel.user.v2.IDPInformation;
  "zitadel.user.v2.IDPIntent": zitadel.user.v2.IDPIntent;
  "zitadel.user.v2.IDPLDAPAccessInformation": zitadel.user.v2.IDPLDAPAccessInformation;
  "zitadel.user.v2.IDPLink": zitadel.user.v2.IDPLinkInit;
  "zitadel.user.v2.IDPOAuthAccessInformation": zitadel.user.v2.IDPOAuthAccessInformation;
  "zitadel.user.v2.IDPSAMLAccessInformation": zitadel.user.v2.IDPSAMLAccessInformation;
  "zitadel.user.v2.InUserEmailsQuery": zitadel.user.v2.InUserEmailsQueryInit;
  "zitadel.user.v2.InUserIDQuery": zitadel.user.v2.InUserIDQueryInit;
  "zitadel.user.v2.Key": zitadel.user.v2.Key;
  "zitadel.user.v2.KeysSearchFilter": zitadel.user.v2.KeysSearchFilterInit;
  "zitadel.user.v2.LDAPCredentials": zitadel.user.v2.LDAPCredentialsInit;
  "zitadel.user.v2.LastNameQuery": zitadel.user.v2.LastNameQueryInit;
  "zitadel.user.v2.ListAuthenticationFactorsRequest": zitadel.user.v2.ListAuthenticationFactorsRequestInit;
  "zitadel.user.v2.ListAuthenticationFactorsResponse": zitadel.user.v2.ListAuthenticationFactorsResponse;
  "zitadel.user.v2.ListAuthenticationMethodTypesRequest": zitadel.user.v2.ListAuthenticationMethodTypesRequestInit;
  "zitadel.user.v2.ListAuthenticationMethodTypesResponse": zitadel.user.v2.ListAuthenticationMethodTypesResponse;
  "zitadel.user.v2.ListIDPLinksRequest": zitadel.user.v2.ListIDPLinksRequestInit;
  "zitadel.user.v2.ListIDPLinksResponse": zitadel.user.v2.ListIDPLinksResponse;
  "zitadel.user.v2.ListKeysRequest": zitadel.user.v2.ListKeysRequestInit;
  "zitadel.user.v2.ListKeysResponse": zitadel.user.v2.ListKeysResponse;
  "zitadel.user.v2.ListPasskeysRequest": zitadel.user.v2.ListPasskeysRequestInit;
  "zitadel.user.v2.ListPasskeysResponse": zitadel.user.v2.ListPasskeysResponse;
  "zitadel.user.v2.ListPersonalAccessTokensRequest": zitadel.user.v2.ListPersonalAccessTokensRequestInit;
  "zitadel.user.v2.ListPersonalAccessTokensResponse": zitadel.user.v2.ListPersonalAccessTokensResponse;
  "zitadel.user.v2.ListUserMetadataRequest": zitadel.user.v2.ListUserMetadataRequestInit;
  "zitadel.user.v2.ListUserMetadataResponse": zitadel.user.v2.ListUserMetadataResponse;
  "zitadel.user.v2.ListUsersRequest": zitadel.user.v2.ListUsersRequestInit;
  "zitadel.user.v2.ListUsersResponse": zitadel.user.v2.ListUsersResponse;
  "zitadel.user.v2.LockUserRequest": zitadel.user.v2.LockUserRequestInit;
  "zitadel.user.v2.LockUserResponse": zitadel.user.v2.LockUserResponse;
  "zitadel.user.v2.LoginNameQuery": zitadel.user.v2.LoginNameQueryInit;
  "zitadel.user.v2.MachineUser": zitadel.user.v2.MachineUser;
  "zitadel.user.v2.Metadata": zitadel.user.v2.MetadataInit;
  "zitadel.user.v2.NickNameQuery": zitadel.user.v2.NickNameQueryInit;
  "zitadel.user.v2.NotQuery": zitadel.user.v2.NotQueryInit;
  "zitadel.user.v2.OrQuery": zitadel.user.v2.OrQueryInit;
  "zitadel.user.v2.OrganizationIdQuery": zitadel.user.v2.OrganizationIdQueryInit;
  "zitadel.user.v2.Passkey": zitadel.user.v2.Passkey;
  "zitadel.user.v2.PasskeyRegistrationCode": zitadel.user.v2.PasskeyRegistrationCodeInit;
  "zitadel.user.v2.Password": zitadel.user.v2.PasswordInit;
  "zitadel.user.v2.PasswordResetRequest": zitadel.user.v2.PasswordResetRequestInit;
  "zitadel.user.v2.PasswordResetResponse": zitadel.user.v2.PasswordResetResponse;
  "zitadel.user.v2.PersonalAccessToken": zitadel.user.v2.PersonalAccessToken;
  "zitadel.user.v2.PersonalAccessTokensSearchFilter": zitadel.user.v2.PersonalAccessTokensSearchFilterInit;
  "zitadel.user.v2.PhoneQuery": zitadel.user.v2.PhoneQueryInit;
  "zitadel.user.v2.ReactivateUserRequest": zitadel.user.v2.ReactivateUserRequestInit;
  "zitadel.user.v2.ReactivateUserResponse": zitadel.user.v2.ReactivateUserResponse;
  "zitadel.user.v2.RedirectURLs": zitadel.user.v2.RedirectURLsInit;
  "zitadel.user.v2.RegisterPasskeyRequest": zitadel.user.v2.RegisterPasskeyRequestInit;
  "zitadel.user.v2.RegisterPasskeyResponse": zitadel.user.v2.RegisterPasskeyResponse;
  "zitadel.user.v2.RegisterTOTPRequest": zitadel.user.v2.RegisterTOTPRequestInit;
  "zitadel.user.v2.RegisterTOTPResponse": zitadel.user.v2.RegisterTOTPResponse;
  "zitadel.user.v2.RegisterU2FRequest": zitadel.user.v2.RegisterU2FRequestInit;
  "zitadel.user.v2.RegisterU2FResponse": zitadel.user.v2.RegisterU2FResponse;
  "zitadel.user.v2.RemoveIDPLinkRequest": zitadel.user.v2.RemoveIDPLinkRequestInit;
  "zitadel.user.v2.RemoveIDPLinkResponse": zitadel.user.v2.RemoveIDPLinkResponse;
  "zitadel.user.v2.RemoveKeyRequest": zitadel.user.v2.RemoveKeyRequestInit;
  "zitadel.user.v2.RemoveKeyResponse": zitadel.user.v2.RemoveKeyResponse;
  "zitadel.user.v2.RemoveOTPEmailRequest": zitadel.user.v2.RemoveOTPEmailRequestInit;
  "zitadel.user.v2.RemoveOTPEmailResponse": zitadel.user.v2.RemoveOTPEmailResponse;
  "zitadel.user.v2.RemoveOTPSMSRequest": zitadel.user.v2.RemoveOTPSMSRequestInit;
  "zitadel.user.v2.RemoveOTPSMSResponse": zitadel.user.v2.RemoveOTPSMSResponse;
  "zitadel.user.v2.RemovePasskeyRequest": zitadel.user.v2.RemovePasskeyRequestInit;
  "zitadel.user.v2.RemovePasskeyResponse": zitadel.user.v2.RemovePasskeyResponse;
  "zitadel.user.v2.RemovePersonalAccessTokenRequest": zitadel.user.v2.RemovePersonalAccessTokenRequestInit;
  "zitadel.user.v2.RemovePersonalAccessTokenResponse": zitadel.user.v2.RemovePersonalAccessTokenResponse;
  "zitadel.user.v2.RemovePhoneRequest": zitadel.user.v2.RemovePhoneRequestInit;
  "zitadel.user.v2.RemovePhoneResponse": zitadel.user.v2.RemovePhoneResponse;
  "zitadel.user.v2.RemoveRecoveryCodesRequest": zitadel.user.v2.RemoveRecoveryCodesRequestInit;
  "zitadel.user.v2.RemoveRecoveryCodesResponse": zitadel.user.v2.RemoveRecoveryCodesResponse;
  "zitadel.user.v2.RemoveSecretRequest": zitadel.user.v2.RemoveSecretRequestInit;
  "zitadel.user.v2.RemoveSecretResponse": zitadel.user.v2.RemoveSecretResponse;
  "zitadel.user.v2.RemoveTOTPRequest": zitadel.user.v2.RemoveTOTPRequestInit;
  "zitadel.user.v2.RemoveTOTPResponse": zitadel.user.v2.RemoveTOTPResponse;
  "zitadel.user.v2.RemoveU2FRequest": zitadel.user.v2.RemoveU2FRequestInit;
  "zitadel.user.v2.RemoveU2FResponse": zitadel.user.v2.RemoveU2FResponse;
  "zitadel.user.v2.ResendEmailCodeRequest": zitadel.user.v2.ResendEmailCodeRequestInit;
  "zitadel.user.v2.ResendEmailCodeResponse": zitadel.user.v2.ResendEmailCodeResponse;
  "zitadel.user.v2.ResendInviteCodeRequest": zitadel.user.v2.ResendInviteCodeRequestInit;
  "zitadel.user.v2.ResendInviteCodeResponse": zitadel.user.v2.ResendInviteCodeResponse;
  "zitadel.user.v2.ResendPhoneCodeRequest": zitadel.user.v2.ResendPhoneCodeRequestInit;
  "zitadel.user.v2.ResendPhoneCodeResponse": zitadel.user.v2.ResendPhoneCodeResponse;
  "zitadel.user.v2.RetrieveIdentityProviderIntentRequest": zitadel.user.v2.RetrieveIdentityProviderIntentRequestInit;
  "zitadel.user.v2.RetrieveIdentityProviderIntentResponse": zitadel.user.v2.RetrieveIdentityProviderIntentResponse;
  "zitadel.user.v2.ReturnEmailVerificationCode": zitadel.user.v2.ReturnEmailVerificationCodeInit;
  "zitadel.user.v2.ReturnInviteCode": zitadel.user.v2.ReturnInviteCodeInit;
  "zitadel.user.v2.ReturnPasskeyRegistrationCode": zitadel.user.v2.ReturnPasskeyRegistrationCodeInit;
  "zitadel.user.v2.ReturnPasswordResetCode": zitadel.user.v2.ReturnPasswordResetCodeInit;
  "zitadel.user.v2.ReturnPhoneVerificationCode": zitadel.user.v2.ReturnPhoneVerificationCodeInit;
  "zitadel.user.v2.SearchQuery": zitadel.user.v2.SearchQueryInit;
  "zitadel.user.v2.SendEmailCodeRequest": zitadel.user.v2.SendEmailCodeRequestInit;
  "zitadel.user.v2.SendEmailCodeResponse": zitadel.user.v2.SendEmailCodeResponse;
  "zitadel.user.v2.SendEmailVerificationCode": zitadel.user.v2.SendEmailVerificationCodeInit;
  "zitadel.user.v2.SendInviteCode": zitadel.user.v2.SendInviteCodeInit;
  "zitadel.user.v2.SendPasskeyRegistrationLink": zitadel.user.v2.SendPasskeyRegistrationLinkInit;
  "zitadel.user.v2.SendPasswordResetLink": zitadel.user.v2.SendPasswordResetLinkInit;
  "zitadel.user.v2.SendPhoneVerificationCode": zitadel.user.v2.SendPhoneVerificationCodeInit;
  "zitadel.user.v2.SetEmailRequest": zitadel.user.v2.SetEmailRequestInit;
  "zitadel.user.v2.SetEmailResponse": zitadel.user.v2.SetEmailResponse;
  "zitadel.user.v2.SetHumanEmail": zitadel.user.v2.SetHumanEmailInit;
  "zitadel.user.v2.SetHumanPhone": zitadel.user.v2.SetHumanPhoneInit;
  "zitadel.user.v2.SetHumanProfile": zitadel.user.v2.SetHumanProfileInit;
  "zitadel.user.v2.SetMetadataEntry": zitadel.user.v2.SetMetadataEntryInit;
  "zitadel.user.v2.SetPassword": zitadel.user.v2.SetPasswordInit;
  "zitadel.user.v2.SetPasswordRequest": zitadel.user.v2.SetPasswordRequestInit;
  "zitadel.user.v2.SetPasswordResponse": zitadel.user.v2.SetPasswordResponse;
  "zitadel.user.v2.SetPhoneRequest": zitadel.user.v2.SetPhoneRequestInit;
  "zitadel.user.v2.SetPhoneResponse": zitadel.user.v2.SetPhoneResponse;
  "zitadel.user.v2.SetUserMetadataRequest": zitadel.user.v2.SetUserMetadataRequestInit;
  "zitadel.user.v2.SetUserMetadataResponse": zitadel.user.v2.SetUserMetadataResponse;
  "zitadel.user.v2.StartIdentityProviderIntentRequest": zitadel.user.v2.StartIdentityProviderIntentRequestInit;
  "zitadel.user.v2.StartIdentityProviderIntentResponse": zitadel.user.v2.StartIdentityProviderIntentResponse;
  "zitadel.user.v2.StateQuery": zitadel.user.v2.StateQueryInit;
  "zitadel.user.v2.TypeQuery": zitadel.user.v2.TypeQueryInit;
  "zitadel.user.v2.UnlockUserRequest": zitadel.user.v2.UnlockUserRequestInit;
  "zitadel.user.v2.UnlockUserResponse": zitadel.user.v2.UnlockUserResponse;
  "zitadel.user.v2.UpdateHumanUserRequest": zitadel.user.v2.UpdateHumanUserRequestInit;
  "zitadel.user.v2.UpdateHumanUserResponse": zitadel.user.v2.UpdateHumanUserResponse;
  "zitadel.user.v2.UpdateUserRequest": zitadel.user.v2.UpdateUserRequestInit;
  "zitadel.user.v2.UpdateUserRequest.Human": zitadel.user.v2.UpdateUserRequest.HumanInit;
  "zitadel.user.v2.UpdateUserRequest.Human.Profile": zitadel.user.v2.UpdateUserRequest.Human.ProfileInit;
  "zitadel.user.v2.UpdateUserRequest.Machine": zitadel.user.v2.UpdateUserRequest.MachineInit;
  "zitadel.user.v2.UpdateUserResponse": zitadel.user.v2.UpdateUserResponse;
  "zitadel.user.v2.User": zitadel.user.v2.User;
  "zitadel.user.v2.UserNameQuery": zitadel.user.v2.UserNameQueryInit;
  "zitadel.user.v2.VerifyEmailRequest": zitadel.user.v2.VerifyEmailRequestInit;
  "zitadel.user.v2.VerifyEmailResponse": zitadel.user.v2.VerifyEmailResponse;
  "zitadel.user.v2.VerifyInviteCodeRequest": zitadel.user.v2.VerifyInviteCodeRequestInit;
  "zitadel.user.v2.VerifyInviteCodeResponse": zitadel.user.v2.VerifyInviteCodeResponse;
  "zitadel.user.v2.VerifyPasskeyRegistrationRequest": zitadel.user.v2.VerifyPasskeyRegistrationRequestInit;
  "zitadel.user.v2.VerifyPasskeyRegistrationResponse": zitadel.user.v2.VerifyPasskeyRegistrationResponse;
  "zitadel.user.v2.VerifyPhoneRequest": zitadel.user.v2.VerifyPhoneRequestInit;
  "zitadel.user.v2.VerifyPhoneResponse": zitadel.user.v2.VerifyPhoneResponse;
  "zitadel.user.v2.VerifyTOTPRegistrationRequest": zitadel.user.v2.VerifyTOTPRegistrationRequestInit;
  "zitadel.user.v2.VerifyTOTPRegistrationResponse": zitadel.user.v2.VerifyTOTPRegistrationResponse;
  "zitadel.user.v2.VerifyU2FRegistrationRequest": zitadel.user.v2.VerifyU2FRegistrationRequestInit;
  "zitadel.user.v2.VerifyU2FRegistrationResponse": zitadel.user.v2.VerifyU2FRegistrationResponse;
  "zitadel.user.v3alpha.AddOTPEmailAuthenticatorRequest": zitadel.user.v3alpha.AddOTPEmailAuthenticatorRequestInit;
  "zitadel.user.v3alpha.AddOTPEmailAuthenticatorResponse": zitadel.user.v3alpha.AddOTPEmailAuthenticatorResponse;
  "zitadel.user.v3alpha.AddOTPSMSAuthenticatorRequest": zitadel.user.v3alpha.AddOTPSMSAuthenticatorRequestInit;
  "zitadel.user.v3alpha.AddOTPSMSAuthenticatorResponse": zitadel.user.v3alpha.AddOTPSMSAuthenticatorResponse;
  "zitadel.user.v3alpha.AuthenticatorRegistrationCode": zitadel.user.v3alpha.AuthenticatorRegistrationCodeInit;
  "zitadel.user.v3alpha.CreateWebAuthNRegistrationLinkRequest": zitadel.user.v3alpha.CreateWebAuthNRegistrationLinkRequestInit;
  "zitadel.user.v3alpha.CreateWebAuthNRegistrationLinkResponse": zitadel.user.v3alpha.CreateWebAuthNRegistrationLinkResponse;
  "zitadel.user.v3alpha.RemoveOTPEmailAuthenticatorRequest": zitadel.user.v3alpha.RemoveOTPEmailAuthenticatorRequestInit;
  "zitadel.user.v3alpha.RemoveOTPEmailAuthenticatorResponse": zitadel.user.v3alpha.RemoveOTPEmailAuthenticatorResponse;
  "zitadel.user.v3alpha.RemoveOTPSMSAuthenticatorRequest": zitadel.user.v3alpha.RemoveOTPSMSAuthenticatorRequestInit;
  "zitadel.user.v3alpha.RemoveOTPSMSAuthenticatorResponse": zitadel.user.v3alpha.RemoveOTPSMSAuthenticatorResponse;
  "zitadel.user.v3alpha.RemoveTOTPAuthenticatorRequest": zitadel.user.v3alpha.RemoveTOTPAuthenticatorRequestInit;
  "zitadel.user.v3alpha.RemoveTOTPAuthenticatorResponse": zitadel.user.v3alpha.RemoveTOTPAuthenticatorResponse;
  "zitadel.user.v3alpha.RemoveWebAuthNAuthenticatorRequest": zitadel.user.v3alpha.RemoveWebAuthNAuthenticatorRequestInit;
  "zitadel.user.v3alpha.RemoveWebAuthNAuthenticatorResponse": zitadel.user.v3alpha.RemoveWebAuthNAuthenticatorResponse;
  "zitadel.user.v3alpha.RequestPasswordResetRequest": zitadel.user.v3alpha.RequestPasswordResetRequestInit;
  "zitadel.user.v3alpha.RequestPasswordResetResponse": zitadel.user.v3alpha.RequestPasswordResetResponse;
  "zitadel.user.v3alpha.ResendContactEmailCodeRequest": zitadel.user.v3alpha.ResendContactEmailCodeRequestInit;
  "zitadel.user.v3alpha.ResendContactEmailCodeResponse": zitadel.user.v3alpha.ResendContactEmailCodeResponse;
  "zitadel.user.v3alpha.ResendContactPhoneCodeRequest": zitadel.user.v3alpha.ResendContactPhoneCodeRequestInit;
  "zitadel.user.v3alpha.ResendContactPhoneCodeResponse": zitadel.user.v3alpha.ResendContactPhoneCodeResponse;
  "zitadel.user.v3alpha.ReturnEmailVerificationCode": zitadel.user.v3alpha.ReturnEmailVerificationCodeInit;
  "zitadel.user.v3alpha.ReturnPasswordResetCode": zitadel.user.v3alpha.ReturnPasswordResetCodeInit;
  "zitadel.user.v3alpha.ReturnPhoneVerificationCode": zitadel.user.v3alpha.ReturnPhoneVerificationCodeInit;
  "zitadel.user.v3alpha.ReturnWebAuthNRegistrationCode": zitadel.user.v3alpha.ReturnWebAuthNRegistrationCodeInit;
  "zitadel.user.v3alpha.SendEmailVerificationCode": zitadel.user.v3alpha.SendEmailVerificationCodeInit;
  "zitadel.user.v3alpha.SendPasswordResetEmail": zitadel.user.v3alpha.SendPasswordResetEmailInit;
  "zitadel.user.v3alpha.SendPasswordResetSMS": zitadel.user.v3alpha.SendPasswordResetSMSInit;
  "zitadel.user.v3alpha.SendPhoneVerificationCode": zitadel.user.v3alpha.SendPhoneVerificationCodeInit;
  "zitadel.user.v3alpha.SendWebAuthNRegistrationLink": zitadel.user.v3alpha.SendWebAuthNRegistrationLinkInit;
  "zitadel.user.v3alpha.SetContactEmailRequest": zitadel.user.v3alpha.SetContactEmailRequestInit;
  "zitadel.user.v3alpha.SetContactEmailResponse": zitadel.user.v3alpha.SetContactEmailResponse;
  "zitadel.user.v3alpha.SetContactPhoneRequest": zitadel.user.v3alpha.SetContactPhoneRequestInit;
  "zitadel.user.v3alpha.SetContactPhoneResponse": zitadel.user.v3alpha.SetContactPhoneResponse;
  "zitadel.user.v3alpha.SetEmail": zitadel.user.v3alpha.SetEmailInit;
  "zitadel.user.v3alpha.SetPassword": zitadel.user.v3alpha.SetPasswordInit;
  "zitadel.user.v3alpha.SetPasswordRequest": zitadel.user.v3alpha.SetPasswordRequestInit;
  "zitadel.user.v3alpha.SetPasswordResponse": zitadel.user.v3alpha.SetPasswordResponse;
  "zitadel.user.v3alpha.SetPhone": zitadel.user.v3alpha.SetPhoneInit;
  "zitadel.user.v3alpha.StartTOTPRegistrationRequest": zitadel.user.v3alpha.StartTOTPRegistrationRequestInit;
  "zitadel.user.v3alpha.StartTOTPRegistrationResponse": zitadel.user.v3alpha.StartTOTPRegistrationResponse;
  "zitadel.user.v3alpha.StartWebAuthNRegistrationRequest": zitadel.user.v3alpha.StartWebAuthNRegistrationRequestInit;
  "zitadel.user.v3alpha.StartWebAuthNRegistrationResponse": zitadel.user.v3alpha.StartWebAuthNRegistrationResponse;
  "zitadel.user.v3alpha.VerifyContactEmailRequest": zitadel.user.v3alpha.VerifyContactEmailRequestInit;
  "zitadel.user.v3alpha.VerifyContactEmailResponse": zitadel.user.v3alpha.VerifyContactEmailResponse;
  "zitadel.user.v3alpha.VerifyContactPhoneRequest": zitadel.user.v3alpha.VerifyContactPhoneRequestInit;
  "zitadel.user.v3alpha.VerifyContactPhoneResponse": zitadel.user.v3alpha.VerifyContactPhoneResponse;
  "zitadel.user.v3alpha.VerifyOTPEmailRegistrationRequest": zitadel.user.v3alpha.VerifyOTPEmailRegistrationRequestInit;
  "zitadel.user.v3alpha.VerifyOTPEmailRegistrationResponse": zitadel.user.v3alpha.VerifyOTPEmailRegistrationResponse;
  "zitadel.user.v3alpha.VerifyOTPSMSRegistrationRequest": zitadel.user.v3alpha.VerifyOTPSMSRegistrationRequestInit;
  "zitadel.user.v3alpha.VerifyOTPSMSRegistrationResponse": zitadel.user.v3alpha.VerifyOTPSMSRegistrationResponse;
  "zitadel.user.v3alpha.VerifyTOTPRegistrationRequest": zitadel.user.v3alpha.VerifyTOTPRegistrationRequestInit;
  "zitadel.user.v3alpha.VerifyTOTPRegistrationResponse": zitadel.user.v3alpha.VerifyTOTPRegistrationResponse;
  "zitadel.user.v3alpha.VerifyWebAuthNRegistrationRequest": zitadel.user.v3alpha.VerifyWebAuthNRegistrationRequestInit;
  "zitadel.user.v3alpha.VerifyWebAuthNRegistrationResponse": zitadel.user.v3alpha.VerifyWebAuthNRegistrationResponse;
  "zitadel.v1.CredentialsCheckError": zitadel.v1.CredentialsCheckError;
  "zitadel.v1.ErrorDetail": zitadel.v1.ErrorDetail;
  "zitadel.v1.ListDetails": zitadel.v1.ListDetails;
  "zitadel.v1.ListQuery": zitadel.v1.ListQueryInit;
  "zitadel.v1.LocalizedMessage": zitadel.v1.LocalizedMessage;
  "zitadel.v1.ObjectDetails": zitadel.v1.ObjectDetails;
}

/** Full names of all messages. */
export type MessageType = keyof Messages;
