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
/** Exactly one of the members. */
export type OneOf<T> = { [K in keyof T]: Pick<T, K> & { [Other in Exclude<keyof T, K>]?: never } }[keyof T];
/** One of the members, or none. */
export type AtMostOneOf<T> = OneOf<T> | { [K in keyof T]?: never };

export namespace google {
  namespace rpc {
    /** A refusal (https://google.aip.dev/193). */
    type Status = {
      /** gRPC code. */
      code?: number;
      /** Text for people; ZITADEL appends the error id in parentheses. */
      message?: string;
      /** Details; ZITADEL attaches one. */
      details?: Any[];
    };
    /** All messages by their full names; of those that requests hold, what a request takes. Those of this package. */
    interface Messages {
      "google.rpc.Status": Status;
    }
  }
}
export namespace zitadel {
  namespace auth {
    namespace v1 {
      /** Request of AddMyAuthFactorOTPEmail. */
      type AddMyAuthFactorOTPEmailRequest = { [name: string]: never };
      /** The same: only requests hold it. */
      type AddMyAuthFactorOTPEmailRequestInit = AddMyAuthFactorOTPEmailRequest;
      /** Response of AddMyAuthFactorOTPEmail. */
      type AddMyAuthFactorOTPEmailResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of AddMyAuthFactorOTP. */
      type AddMyAuthFactorOTPRequest = { [name: string]: never };
      /** The same: only requests hold it. */
      type AddMyAuthFactorOTPRequestInit = AddMyAuthFactorOTPRequest;
      /** Response of AddMyAuthFactorOTP. */
      type AddMyAuthFactorOTPResponse = {
        /** URL; of a TOTP factor the `otpauth:` URI for the QR code. */
        url?: string;
        /** The secret, base32 without padding. It is returned only here. */
        secret?: string;
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of AddMyAuthFactorOTPSMS. */
      type AddMyAuthFactorOTPSMSRequest = { [name: string]: never };
      /** The same: only requests hold it. */
      type AddMyAuthFactorOTPSMSRequestInit = AddMyAuthFactorOTPSMSRequest;
      /** Response of AddMyAuthFactorOTPSMS. */
      type AddMyAuthFactorOTPSMSResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of AddMyAuthFactorU2F. */
      type AddMyAuthFactorU2FRequest = { [name: string]: never };
      /** The same: only requests hold it. */
      type AddMyAuthFactorU2FRequestInit = AddMyAuthFactorU2FRequest;
      /** Response of AddMyAuthFactorU2F. */
      type AddMyAuthFactorU2FResponse = {
        /** Key. */
        key: user.v1.WebAuthNKey;
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of AddMyPasswordlessLink. */
      type AddMyPasswordlessLinkRequest = { [name: string]: never };
      /** The same: only requests hold it. */
      type AddMyPasswordlessLinkRequestInit = AddMyPasswordlessLinkRequest;
      /** Response of AddMyPasswordlessLink. */
      type AddMyPasswordlessLinkResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.v1.ObjectDetails;
        /** The link. */
        link?: string;
        /** When it expires. */
        expiration?: Duration;
      };
      /** Request of AddMyPasswordless. */
      type AddMyPasswordlessRequest = { [name: string]: never };
      /** The same: only requests hold it. */
      type AddMyPasswordlessRequestInit = AddMyPasswordlessRequest;
      /** Response of AddMyPasswordless. */
      type AddMyPasswordlessResponse = {
        /** Key. */
        key: user.v1.WebAuthNKey;
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of GetMyEmail. */
      type GetMyEmailRequest = { [name: string]: never };
      /** The same: only requests hold it. */
      type GetMyEmailRequestInit = GetMyEmailRequest;
      /** Response of GetMyEmail. */
      type GetMyEmailResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
        /** E-mail address. */
        email: user.v1.Email;
      };
      /** Request of GetMyLabelPolicy. */
      type GetMyLabelPolicyRequest = { [name: string]: never };
      /** The same: only requests hold it. */
      type GetMyLabelPolicyRequestInit = GetMyLabelPolicyRequest;
      /** Response of GetMyLabelPolicy. */
      type GetMyLabelPolicyResponse = {
        /** The policy. */
        policy: policy.v1.LabelPolicy;
      };
      /** Request of GetMyLoginPolicy. */
      type GetMyLoginPolicyRequest = { [name: string]: never };
      /** The same: only requests hold it. */
      type GetMyLoginPolicyRequestInit = GetMyLoginPolicyRequest;
      /** Response of GetMyLoginPolicy. */
      type GetMyLoginPolicyResponse = {
        /** The policy. */
        policy: policy.v1.LoginPolicy;
      };
      /** Request of GetMyMetadata. */
      type GetMyMetadataRequest = {
        /** Key. 1 to 200 characters. */
        key: string;
      };
      /** The same: only requests hold it. */
      type GetMyMetadataRequestInit = GetMyMetadataRequest;
      /** Response of GetMyMetadata. */
      type GetMyMetadataResponse = {
        /** Metadata: a value (bytes) by key. */
        metadata?: metadata.v1.Metadata;
      };
      /** Request of GetMyPasswordComplexityPolicy. */
      type GetMyPasswordComplexityPolicyRequest = { [name: string]: never };
      /** The same: only requests hold it. */
      type GetMyPasswordComplexityPolicyRequestInit = GetMyPasswordComplexityPolicyRequest;
      /** Response of GetMyPasswordComplexityPolicy. */
      type GetMyPasswordComplexityPolicyResponse = {
        /** The policy. */
        policy: policy.v1.PasswordComplexityPolicy;
      };
      /** Request of GetMyPhone. */
      type GetMyPhoneRequest = { [name: string]: never };
      /** The same: only requests hold it. */
      type GetMyPhoneRequestInit = GetMyPhoneRequest;
      /** Response of GetMyPhone. */
      type GetMyPhoneResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
        /** Phone number. */
        phone: user.v1.Phone;
      };
      /** Request of GetMyPrivacyPolicy. */
      type GetMyPrivacyPolicyRequest = { [name: string]: never };
      /** The same: only requests hold it. */
      type GetMyPrivacyPolicyRequestInit = GetMyPrivacyPolicyRequest;
      /** Response of GetMyPrivacyPolicy. */
      type GetMyPrivacyPolicyResponse = {
        /** The policy. */
        policy: policy.v1.PrivacyPolicy;
      };
      /** Request of GetMyProfile. */
      type GetMyProfileRequest = { [name: string]: never };
      /** The same: only requests hold it. */
      type GetMyProfileRequestInit = GetMyProfileRequest;
      /** Response of GetMyProfile. */
      type GetMyProfileResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
        /** Names, language and the like. */
        profile: user.v1.Profile;
      };
      /** Request of GetMyUser. */
      type GetMyUserRequest = { [name: string]: never };
      /** The same: only requests hold it. */
      type GetMyUserRequestInit = GetMyUserRequest;
      /** Response of GetMyUser. */
      type GetMyUserResponse = {
        /** The user. */
        user: user.v1.User;
        /** When the user signed in last. */
        lastLogin?: Timestamp;
      };
      /** Request of GetSupportedLanguages. */
      type GetSupportedLanguagesRequest = { [name: string]: never };
      /** The same: only requests hold it. */
      type GetSupportedLanguagesRequestInit = GetSupportedLanguagesRequest;
      /** Response of GetSupportedLanguages. */
      type GetSupportedLanguagesResponse = {
        /** Languages (BCP 47). */
        languages?: string[];
      };
      /** Request of Healthz. */
      type HealthzRequest = { [name: string]: never };
      /** The same: only requests hold it. */
      type HealthzRequestInit = HealthzRequest;
      /** Response of Healthz. */
      type HealthzResponse = {};
      /** Request of ListMyAuthFactors. */
      type ListMyAuthFactorsRequest = { [name: string]: never };
      /** The same: only requests hold it. */
      type ListMyAuthFactorsRequestInit = ListMyAuthFactorsRequest;
      /** Response of ListMyAuthFactors. */
      type ListMyAuthFactorsResponse = {
        /** What was found. */
        result?: user.v1.AuthFactor[];
      };
      /** Request of ListMyLinkedIDPs. */
      type ListMyLinkedIDPsRequest = {
        /** Paging and order. */
        query?: zitadel.v1.ListQuery;
      };
      /** The same: only requests hold it. */
      type ListMyLinkedIDPsRequestInit = ListMyLinkedIDPsRequest;
      /** Response of ListMyLinkedIDPs. */
      type ListMyLinkedIDPsResponse = {
        /** How long the list is in all, and how new. */
        details: zitadel.v1.ListDetails;
        /** What was found. */
        result?: idp.v1.IDPUserLink[];
      };
      /** Request of ListMyMemberships. */
      type ListMyMembershipsRequest = {
        /** Paging and order. */
        query?: zitadel.v1.ListQuery;
        /** Only what matches all of these. */
        queries?: user.v1.MembershipQuery[];
      };
      /** The same: only requests hold it. */
      type ListMyMembershipsRequestInit = ListMyMembershipsRequest;
      /** Response of ListMyMemberships. */
      type ListMyMembershipsResponse = {
        /** How long the list is in all, and how new. */
        details?: zitadel.v1.ListDetails;
        /** What was found. */
        result?: user.v1.Membership[];
      };
      /** Request of ListMyMetadata. */
      type ListMyMetadataRequest = {
        /** Paging and order. */
        query?: zitadel.v1.ListQuery;
        /** Only what matches all of these. */
        queries?: metadata.v1.MetadataQuery[];
      };
      /** The same: only requests hold it. */
      type ListMyMetadataRequestInit = ListMyMetadataRequest;
      /** Response of ListMyMetadata. */
      type ListMyMetadataResponse = {
        /** How long the list is in all, and how new. */
        details?: zitadel.v1.ListDetails;
        /** What was found. */
        result?: metadata.v1.Metadata[];
      };
      /** Request of ListMyPasswordless. */
      type ListMyPasswordlessRequest = { [name: string]: never };
      /** The same: only requests hold it. */
      type ListMyPasswordlessRequestInit = ListMyPasswordlessRequest;
      /** Response of ListMyPasswordless. */
      type ListMyPasswordlessResponse = {
        /** What was found. */
        result?: user.v1.WebAuthNToken[];
      };
      /** Request of ListMyProjectOrgs. */
      type ListMyProjectOrgsRequest = {
        /** Paging and order. */
        query?: zitadel.v1.ListQuery;
        /** Only what matches all of these. */
        queries?: org.v1.OrgQuery[];
        /** By which column the list is ordered. */
        sortingColumn?: Open<org.v1.OrgFieldName>;
      };
      /** The same: only requests hold it. */
      type ListMyProjectOrgsRequestInit = ListMyProjectOrgsRequest;
      /** Response of ListMyProjectOrgs. */
      type ListMyProjectOrgsResponse = {
        /** How long the list is in all, and how new. */
        details?: zitadel.v1.ListDetails;
        /** What was found. */
        result?: org.v1.Org[];
      };
      /** Request of ListMyProjectPermissions. */
      type ListMyProjectPermissionsRequest = { [name: string]: never };
      /** The same: only requests hold it. */
      type ListMyProjectPermissionsRequestInit = ListMyProjectPermissionsRequest;
      /** Response of ListMyProjectPermissions. */
      type ListMyProjectPermissionsResponse = {
        /** What was found. */
        result?: string[];
      };
      /** Request of ListMyRefreshTokens. */
      type ListMyRefreshTokensRequest = { [name: string]: never };
      /** The same: only requests hold it. */
      type ListMyRefreshTokensRequestInit = ListMyRefreshTokensRequest;
      /** Response of ListMyRefreshTokens. */
      type ListMyRefreshTokensResponse = {
        /** How long the list is in all, and how new. */
        details: zitadel.v1.ListDetails;
        /** What was found. */
        result?: user.v1.RefreshToken[];
      };
      /** Request of ListMyUserChanges. */
      type ListMyUserChangesRequest = {
        /** Paging and order. */
        query?: change.v1.ChangeQuery;
      };
      /** The same: only requests hold it. */
      type ListMyUserChangesRequestInit = ListMyUserChangesRequest;
      /** Response of ListMyUserChanges. */
      type ListMyUserChangesResponse = {
        /** What was found. */
        result?: change.v1.Change[];
      };
      /** Request of ListMyUserGrants. */
      type ListMyUserGrantsRequest = {
        /** Paging and order. */
        query?: zitadel.v1.ListQuery;
      };
      /** The same: only requests hold it. */
      type ListMyUserGrantsRequestInit = ListMyUserGrantsRequest;
      /** Response of ListMyUserGrants. */
      type ListMyUserGrantsResponse = {
        /** How long the list is in all, and how new. */
        details?: zitadel.v1.ListDetails;
        /** What was found. */
        result?: UserGrant[];
      };
      /** Request of ListMyUserSessions. */
      type ListMyUserSessionsRequest = { [name: string]: never };
      /** The same: only requests hold it. */
      type ListMyUserSessionsRequestInit = ListMyUserSessionsRequest;
      /** Response of ListMyUserSessions. */
      type ListMyUserSessionsResponse = {
        /** What was found. */
        result?: user.v1.Session[];
      };
      /** Request of ListMyZitadelPermissions. */
      type ListMyZitadelPermissionsRequest = { [name: string]: never };
      /** The same: only requests hold it. */
      type ListMyZitadelPermissionsRequestInit = ListMyZitadelPermissionsRequest;
      /** Response of ListMyZitadelPermissions. */
      type ListMyZitadelPermissionsResponse = {
        /** What was found. */
        result?: string[];
      };
      /** Request of RemoveMyAuthFactorOTPEmail. */
      type RemoveMyAuthFactorOTPEmailRequest = { [name: string]: never };
      /** The same: only requests hold it. */
      type RemoveMyAuthFactorOTPEmailRequestInit = RemoveMyAuthFactorOTPEmailRequest;
      /** Response of RemoveMyAuthFactorOTPEmail. */
      type RemoveMyAuthFactorOTPEmailResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of RemoveMyAuthFactorOTP. */
      type RemoveMyAuthFactorOTPRequest = { [name: string]: never };
      /** The same: only requests hold it. */
      type RemoveMyAuthFactorOTPRequestInit = RemoveMyAuthFactorOTPRequest;
      /** Response of RemoveMyAuthFactorOTP. */
      type RemoveMyAuthFactorOTPResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of RemoveMyAuthFactorOTPSMS. */
      type RemoveMyAuthFactorOTPSMSRequest = { [name: string]: never };
      /** The same: only requests hold it. */
      type RemoveMyAuthFactorOTPSMSRequestInit = RemoveMyAuthFactorOTPSMSRequest;
      /** Response of RemoveMyAuthFactorOTPSMS. */
      type RemoveMyAuthFactorOTPSMSResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of RemoveMyAuthFactorU2F. */
      type RemoveMyAuthFactorU2FRequest = {
        /** Id of the token. 1 to 200 characters. */
        tokenId: string;
      };
      /** The same: only requests hold it. */
      type RemoveMyAuthFactorU2FRequestInit = RemoveMyAuthFactorU2FRequest;
      /** Response of RemoveMyAuthFactorU2F. */
      type RemoveMyAuthFactorU2FResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.v1.ObjectDetails;
      };
      /** Request of RemoveMyAvatar. */
      type RemoveMyAvatarRequest = { [name: string]: never };
      /** The same: only requests hold it. */
      type RemoveMyAvatarRequestInit = RemoveMyAvatarRequest;
      /** Response of RemoveMyAvatar. */
      type RemoveMyAvatarResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.v1.ObjectDetails;
      };
      /** Request of RemoveMyLinkedIDP. */
      type RemoveMyLinkedIDPRequest = {
        /** Id of the identity provider. 1 to 200 characters. */
        idpId: string;
        /** Id of the user at the identity provider. 1 to 200 characters. */
        linkedUserId: string;
      };
      /** The same: only requests hold it. */
      type RemoveMyLinkedIDPRequestInit = RemoveMyLinkedIDPRequest;
      /** Response of RemoveMyLinkedIDP. */
      type RemoveMyLinkedIDPResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.v1.ObjectDetails;
      };
      /** Request of RemoveMyPasswordless. */
      type RemoveMyPasswordlessRequest = {
        /** Id of the token. 1 to 200 characters. */
        tokenId: string;
      };
      /** The same: only requests hold it. */
      type RemoveMyPasswordlessRequestInit = RemoveMyPasswordlessRequest;
      /** Response of RemoveMyPasswordless. */
      type RemoveMyPasswordlessResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.v1.ObjectDetails;
      };
      /** Request of RemoveMyPhone. */
      type RemoveMyPhoneRequest = { [name: string]: never };
      /** The same: only requests hold it. */
      type RemoveMyPhoneRequestInit = RemoveMyPhoneRequest;
      /** Response of RemoveMyPhone. */
      type RemoveMyPhoneResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of RemoveMyUser. */
      type RemoveMyUserRequest = { [name: string]: never };
      /** The same: only requests hold it. */
      type RemoveMyUserRequestInit = RemoveMyUserRequest;
      /** Response of RemoveMyUser. */
      type RemoveMyUserResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.v1.ObjectDetails;
      };
      /** Request of ResendMyEmailVerification. */
      type ResendMyEmailVerificationRequest = { [name: string]: never };
      /** The same: only requests hold it. */
      type ResendMyEmailVerificationRequestInit = ResendMyEmailVerificationRequest;
      /** Response of ResendMyEmailVerification. */
      type ResendMyEmailVerificationResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of ResendMyPhoneVerification. */
      type ResendMyPhoneVerificationRequest = { [name: string]: never };
      /** The same: only requests hold it. */
      type ResendMyPhoneVerificationRequestInit = ResendMyPhoneVerificationRequest;
      /** Response of ResendMyPhoneVerification. */
      type ResendMyPhoneVerificationResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of RevokeAllMyRefreshTokens. */
      type RevokeAllMyRefreshTokensRequest = { [name: string]: never };
      /** The same: only requests hold it. */
      type RevokeAllMyRefreshTokensRequestInit = RevokeAllMyRefreshTokensRequest;
      /** Response of RevokeAllMyRefreshTokens. */
      type RevokeAllMyRefreshTokensResponse = {};
      /** Request of RevokeMyRefreshToken. */
      type RevokeMyRefreshTokenRequest = {
        /** Id. 1 to 200 characters. */
        id: string;
      };
      /** The same: only requests hold it. */
      type RevokeMyRefreshTokenRequestInit = RevokeMyRefreshTokenRequest;
      /** Response of RevokeMyRefreshToken. */
      type RevokeMyRefreshTokenResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.v1.ObjectDetails;
      };
      /** Request of SendMyPasswordlessLink. */
      type SendMyPasswordlessLinkRequest = { [name: string]: never };
      /** The same: only requests hold it. */
      type SendMyPasswordlessLinkRequestInit = SendMyPasswordlessLinkRequest;
      /** Response of SendMyPasswordlessLink. */
      type SendMyPasswordlessLinkResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.v1.ObjectDetails;
      };
      /** Request of SetMyEmail. */
      type SetMyEmailRequest = {
        /** E-mail address. */
        email: string;
      };
      /** The same: only requests hold it. */
      type SetMyEmailRequestInit = SetMyEmailRequest;
      /** Response of SetMyEmail. */
      type SetMyEmailResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of SetMyPhone. */
      type SetMyPhoneRequest = {
        /** Phone number. 1 to 50 characters. Begins with `+`. */
        phone: string;
      };
      /** The same: only requests hold it. */
      type SetMyPhoneRequestInit = SetMyPhoneRequest;
      /** Response of SetMyPhone. */
      type SetMyPhoneResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of UpdateMyPassword. */
      type UpdateMyPasswordRequest = {
        /** The present password. At least 1 characters. */
        oldPassword: string;
        /** The new password. At least 1 characters. */
        newPassword: string;
      };
      /** The same: only requests hold it. */
      type UpdateMyPasswordRequestInit = UpdateMyPasswordRequest;
      /** Response of UpdateMyPassword. */
      type UpdateMyPasswordResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of UpdateMyProfile. */
      type UpdateMyProfileRequest = {
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
        gender?: Open<user.v1.Gender>;
      };
      /** The same: only requests hold it. */
      type UpdateMyProfileRequestInit = UpdateMyProfileRequest;
      /** Response of UpdateMyProfile. */
      type UpdateMyProfileResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of UpdateMyUserName. */
      type UpdateMyUserNameRequest = {
        /** User name. 1 to 200 characters. */
        userName: string;
      };
      /** The same: only requests hold it. */
      type UpdateMyUserNameRequestInit = UpdateMyUserNameRequest;
      /** Response of UpdateMyUserName. */
      type UpdateMyUserNameResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Roles of a user on a project. */
      type UserGrant = {
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
        userType?: Open<user.v1.Type>;
        /** State. */
        state?: Open<user.v1.UserGrantState>;
      };
      /** Request of VerifyMyAuthFactorOTP. */
      type VerifyMyAuthFactorOTPRequest = {
        /** The code, as the user entered it. 1 to 200 characters. */
        code: string;
      };
      /** The same: only requests hold it. */
      type VerifyMyAuthFactorOTPRequestInit = VerifyMyAuthFactorOTPRequest;
      /** Response of VerifyMyAuthFactorOTP. */
      type VerifyMyAuthFactorOTPResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of VerifyMyAuthFactorU2F. */
      type VerifyMyAuthFactorU2FRequest = {
        /** The credential and its name. */
        verification: user.v1.WebAuthNVerification;
      };
      /** The same: only requests hold it. */
      type VerifyMyAuthFactorU2FRequestInit = VerifyMyAuthFactorU2FRequest;
      /** Response of VerifyMyAuthFactorU2F. */
      type VerifyMyAuthFactorU2FResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of VerifyMyEmail. */
      type VerifyMyEmailRequest = {
        /** The code, as the user entered it. 1 to 200 characters. */
        code: string;
      };
      /** The same: only requests hold it. */
      type VerifyMyEmailRequestInit = VerifyMyEmailRequest;
      /** Response of VerifyMyEmail. */
      type VerifyMyEmailResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of VerifyMyPasswordless. */
      type VerifyMyPasswordlessRequest = {
        /** The credential and its name. */
        verification: user.v1.WebAuthNVerification;
      };
      /** The same: only requests hold it. */
      type VerifyMyPasswordlessRequestInit = VerifyMyPasswordlessRequest;
      /** Response of VerifyMyPasswordless. */
      type VerifyMyPasswordlessResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** Request of VerifyMyPhone. */
      type VerifyMyPhoneRequest = {
        /** The code, as the user entered it. 1 to 200 characters. */
        code: string;
      };
      /** The same: only requests hold it. */
      type VerifyMyPhoneRequestInit = VerifyMyPhoneRequest;
      /** Response of VerifyMyPhone. */
      type VerifyMyPhoneResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: zitadel.v1.ObjectDetails;
      };
      /** What the calling user may do with the own account. Every call acts on the user of the bearer token. */
      interface AuthService {
        /**
         * Responds when the service is up.
         * 
         * `GET /auth/v1/healthz`
         */
        healthz(request?: HealthzRequest, options?: CallOptions): Promise<HealthzResponse>;
        /**
         * Lists the languages that the instance speaks.
         * 
         * `GET /auth/v1/languages`
         * 
         * @deprecated Use GetGeneralSettings of the settings service.
         */
        getSupportedLanguages(request?: GetSupportedLanguagesRequest, options?: CallOptions): Promise<GetSupportedLanguagesResponse>;
        /**
         * Reads the calling user.
         * 
         * `GET /auth/v1/users/me`
         */
        getMyUser(request?: GetMyUserRequest, options?: CallOptions): Promise<GetMyUserResponse>;
        /**
         * Deletes the calling user. There is no way back.
         * 
         * `DELETE /auth/v1/users/me`
         */
        removeMyUser(request?: RemoveMyUserRequest, options?: CallOptions): Promise<RemoveMyUserResponse>;
        /**
         * Lists what was changed on the calling user.
         * 
         * `POST /auth/v1/users/me/changes/_search`
         */
        listMyUserChanges(request?: ListMyUserChangesRequest, options?: CallOptions): Promise<ListMyUserChangesResponse>;
        /**
         * Lists the sessions of the hosted login in the caller’s browser.
         * 
         * `POST /auth/v1/users/me/sessions/_search`
         */
        listMyUserSessions(request?: ListMyUserSessionsRequest, options?: CallOptions): Promise<ListMyUserSessionsResponse>;
        /**
         * Lists the calling user’s metadata.
         * 
         * `POST /auth/v1/users/me/metadata/_search`
         */
        listMyMetadata(request?: ListMyMetadataRequest, options?: CallOptions): Promise<ListMyMetadataResponse>;
        /**
         * Reads one entry of the calling user’s metadata.
         * 
         * `GET /auth/v1/users/me/metadata/{key}`
         */
        getMyMetadata(request: GetMyMetadataRequest, options?: CallOptions): Promise<GetMyMetadataResponse>;
        /**
         * Lists the calling user’s refresh tokens.
         * 
         * `POST /auth/v1/users/me/tokens/refresh/_search`
         */
        listMyRefreshTokens(request?: ListMyRefreshTokensRequest, options?: CallOptions): Promise<ListMyRefreshTokensResponse>;
        /**
         * Revokes one refresh token of the calling user.
         * 
         * `DELETE /auth/v1/users/me/tokens/refresh/{id}`
         */
        revokeMyRefreshToken(request: RevokeMyRefreshTokenRequest, options?: CallOptions): Promise<RevokeMyRefreshTokenResponse>;
        /**
         * Revokes all refresh tokens of the calling user.
         * 
         * `POST /auth/v1/users/me/tokens/refresh/_revoke_all`
         */
        revokeAllMyRefreshTokens(request?: RevokeAllMyRefreshTokensRequest, options?: CallOptions): Promise<RevokeAllMyRefreshTokensResponse>;
        /**
         * Changes the calling user’s user name.
         * 
         * `PUT /auth/v1/users/me/username`
         */
        updateMyUserName(request: UpdateMyUserNameRequest, options?: CallOptions): Promise<UpdateMyUserNameResponse>;
        /**
         * Tells what a new password of the calling user has to look like.
         * 
         * `GET /auth/v1/policies/passwords/complexity`
         */
        getMyPasswordComplexityPolicy(request?: GetMyPasswordComplexityPolicyRequest, options?: CallOptions): Promise<GetMyPasswordComplexityPolicyResponse>;
        /**
         * Changes the calling user’s password; the present one is the proof.
         * 
         * `PUT /auth/v1/users/me/password`
         */
        updateMyPassword(request: UpdateMyPasswordRequest, options?: CallOptions): Promise<UpdateMyPasswordResponse>;
        /**
         * Reads the calling user’s names and language.
         * 
         * `GET /auth/v1/users/me/profile`
         */
        getMyProfile(request?: GetMyProfileRequest, options?: CallOptions): Promise<GetMyProfileResponse>;
        /**
         * Changes the calling user’s names and language.
         * 
         * `PUT /auth/v1/users/me/profile`
         */
        updateMyProfile(request: UpdateMyProfileRequest, options?: CallOptions): Promise<UpdateMyProfileResponse>;
        /**
         * Reads the calling user’s e-mail address.
         * 
         * `GET /auth/v1/users/me/email`
         */
        getMyEmail(request?: GetMyEmailRequest, options?: CallOptions): Promise<GetMyEmailResponse>;
        /**
         * Changes the calling user’s e-mail address and sends a code to it.
         * 
         * `PUT /auth/v1/users/me/email`
         */
        setMyEmail(request: SetMyEmailRequest, options?: CallOptions): Promise<SetMyEmailResponse>;
        /**
         * Verifies the calling user’s e-mail address with the code that was sent to it.
         * 
         * `POST /auth/v1/users/me/email/_verify`
         */
        verifyMyEmail(request: VerifyMyEmailRequest, options?: CallOptions): Promise<VerifyMyEmailResponse>;
        /**
         * Sends a new code to the calling user’s e-mail address.
         * 
         * `POST /auth/v1/users/me/email/_resend_verification`
         */
        resendMyEmailVerification(request?: ResendMyEmailVerificationRequest, options?: CallOptions): Promise<ResendMyEmailVerificationResponse>;
        /**
         * Reads the calling user’s phone number.
         * 
         * `GET /auth/v1/users/me/phone`
         */
        getMyPhone(request?: GetMyPhoneRequest, options?: CallOptions): Promise<GetMyPhoneResponse>;
        /**
         * Changes the calling user’s phone number and sends a code to it.
         * 
         * `PUT /auth/v1/users/me/phone`
         */
        setMyPhone(request: SetMyPhoneRequest, options?: CallOptions): Promise<SetMyPhoneResponse>;
        /**
         * Verifies the calling user’s phone number with the code that was sent to it.
         * 
         * `POST /auth/v1/users/me/phone/_verify`
         */
        verifyMyPhone(request: VerifyMyPhoneRequest, options?: CallOptions): Promise<VerifyMyPhoneResponse>;
        /**
         * Sends a new code to the calling user’s phone.
         * 
         * `POST /auth/v1/users/me/phone/_resend_verification`
         */
        resendMyPhoneVerification(request?: ResendMyPhoneVerificationRequest, options?: CallOptions): Promise<ResendMyPhoneVerificationResponse>;
        /**
         * Removes the calling user’s phone number, and the OTP SMS factor with it.
         * 
         * `DELETE /auth/v1/users/me/phone`
         */
        removeMyPhone(request?: RemoveMyPhoneRequest, options?: CallOptions): Promise<RemoveMyPhoneResponse>;
        /**
         * Removes the calling user’s picture.
         * 
         * `DELETE /auth/v1/users/me/avatar`
         */
        removeMyAvatar(request?: RemoveMyAvatarRequest, options?: CallOptions): Promise<RemoveMyAvatarResponse>;
        /**
         * Lists the identity providers that the calling user is linked to.
         * 
         * `POST /auth/v1/users/me/idps/_search`
         */
        listMyLinkedIDPs(request?: ListMyLinkedIDPsRequest, options?: CallOptions): Promise<ListMyLinkedIDPsResponse>;
        /**
         * Removes the calling user’s link to an identity provider.
         * 
         * `DELETE /auth/v1/users/me/idps/{idp_id}/{linked_user_id}`
         */
        removeMyLinkedIDP(request: RemoveMyLinkedIDPRequest, options?: CallOptions): Promise<RemoveMyLinkedIDPResponse>;
        /**
         * Lists the calling user’s second factors that are ready.
         * 
         * `POST /auth/v1/users/me/auth_factors/_search`
         */
        listMyAuthFactors(request?: ListMyAuthFactorsRequest, options?: CallOptions): Promise<ListMyAuthFactorsResponse>;
        /**
         * Starts the registration of a TOTP factor for the calling user: returns the secret and the `otpauth:` URI. VerifyMyAuthFactorOTP completes it.
         * 
         * `POST /auth/v1/users/me/auth_factors/otp`
         */
        addMyAuthFactorOTP(request?: AddMyAuthFactorOTPRequest, options?: CallOptions): Promise<AddMyAuthFactorOTPResponse>;
        /**
         * Completes the registration of the calling user’s TOTP factor with a code of the authenticator app.
         * 
         * `POST /auth/v1/users/me/auth_factors/otp/_verify`
         */
        verifyMyAuthFactorOTP(request: VerifyMyAuthFactorOTPRequest, options?: CallOptions): Promise<VerifyMyAuthFactorOTPResponse>;
        /**
         * Removes the calling user’s TOTP factor.
         * 
         * `DELETE /auth/v1/users/me/auth_factors/otp`
         */
        removeMyAuthFactorOTP(request?: RemoveMyAuthFactorOTPRequest, options?: CallOptions): Promise<RemoveMyAuthFactorOTPResponse>;
        /**
         * Adds one-time codes by SMS as a factor of the calling user. The phone number has to be verified; the factor is ready at once.
         * 
         * `POST /auth/v1/users/me/auth_factors/otp_sms`
         */
        addMyAuthFactorOTPSMS(request?: AddMyAuthFactorOTPSMSRequest, options?: CallOptions): Promise<AddMyAuthFactorOTPSMSResponse>;
        /**
         * Removes the calling user’s OTP SMS factor.
         * 
         * `DELETE /auth/v1/users/me/auth_factors/otp_sms`
         */
        removeMyAuthFactorOTPSMS(request?: RemoveMyAuthFactorOTPSMSRequest, options?: CallOptions): Promise<RemoveMyAuthFactorOTPSMSResponse>;
        /**
         * Adds one-time codes by e-mail as a factor of the calling user. The address has to be verified; the factor is ready at once.
         * 
         * `POST /auth/v1/users/me/auth_factors/otp_email`
         */
        addMyAuthFactorOTPEmail(request?: AddMyAuthFactorOTPEmailRequest, options?: CallOptions): Promise<AddMyAuthFactorOTPEmailResponse>;
        /**
         * Removes the calling user’s OTP e-mail factor.
         * 
         * `DELETE /auth/v1/users/me/auth_factors/otp_email`
         */
        removeMyAuthFactorOTPEmail(request?: RemoveMyAuthFactorOTPEmailRequest, options?: CallOptions): Promise<RemoveMyAuthFactorOTPEmailResponse>;
        /**
         * Starts the registration of a U2F key for the calling user.
         * 
         * `POST /auth/v1/users/me/auth_factors/u2f`
         */
        addMyAuthFactorU2F(request?: AddMyAuthFactorU2FRequest, options?: CallOptions): Promise<AddMyAuthFactorU2FResponse>;
        /**
         * Completes the registration of the calling user’s U2F key.
         * 
         * `POST /auth/v1/users/me/auth_factors/u2f/_verify`
         */
        verifyMyAuthFactorU2F(request: VerifyMyAuthFactorU2FRequest, options?: CallOptions): Promise<VerifyMyAuthFactorU2FResponse>;
        /**
         * Removes a U2F key of the calling user.
         * 
         * `DELETE /auth/v1/users/me/auth_factors/u2f/{token_id}`
         */
        removeMyAuthFactorU2F(request: RemoveMyAuthFactorU2FRequest, options?: CallOptions): Promise<RemoveMyAuthFactorU2FResponse>;
        /**
         * Lists the calling user’s passkeys.
         * 
         * `POST /auth/v1/users/me/passwordless/_search`
         */
        listMyPasswordless(request?: ListMyPasswordlessRequest, options?: CallOptions): Promise<ListMyPasswordlessResponse>;
        /**
         * Starts the registration of a passkey for the calling user.
         * 
         * `POST /auth/v1/users/me/passwordless`
         */
        addMyPasswordless(request?: AddMyPasswordlessRequest, options?: CallOptions): Promise<AddMyPasswordlessResponse>;
        /**
         * Makes a link with which the calling user registers a passkey on another device, and returns it.
         * 
         * `POST /auth/v1/users/me/passwordless/_link`
         */
        addMyPasswordlessLink(request?: AddMyPasswordlessLinkRequest, options?: CallOptions): Promise<AddMyPasswordlessLinkResponse>;
        /**
         * Sends the calling user a link with which to register a passkey on another device.
         * 
         * `POST /auth/v1/users/me/passwordless/_send_link`
         */
        sendMyPasswordlessLink(request?: SendMyPasswordlessLinkRequest, options?: CallOptions): Promise<SendMyPasswordlessLinkResponse>;
        /**
         * Completes the registration of the calling user’s passkey.
         * 
         * `POST /auth/v1/users/me/passwordless/_verify`
         */
        verifyMyPasswordless(request: VerifyMyPasswordlessRequest, options?: CallOptions): Promise<VerifyMyPasswordlessResponse>;
        /**
         * Removes a passkey of the calling user.
         * 
         * `DELETE /auth/v1/users/me/passwordless/{token_id}`
         */
        removeMyPasswordless(request: RemoveMyPasswordlessRequest, options?: CallOptions): Promise<RemoveMyPasswordlessResponse>;
        /**
         * Lists the calling user’s roles on projects.
         * 
         * `POST /auth/v1/usergrants/me/_search`
         * 
         * @deprecated Use ListAuthorizations of the authorization service.
         */
        listMyUserGrants(request?: ListMyUserGrantsRequest, options?: CallOptions): Promise<ListMyUserGrantsResponse>;
        /**
         * Lists the organizations in which the calling user has roles on the project that asks.
         * 
         * `POST /auth/v1/global/projectorgs/_search`
         */
        listMyProjectOrgs(request?: ListMyProjectOrgsRequest, options?: CallOptions): Promise<ListMyProjectOrgsResponse>;
        /**
         * Lists the calling user’s permissions in ZITADEL.
         * 
         * `POST /auth/v1/permissions/zitadel/me/_search`
         */
        listMyZitadelPermissions(request?: ListMyZitadelPermissionsRequest, options?: CallOptions): Promise<ListMyZitadelPermissionsResponse>;
        /**
         * Lists the calling user’s roles on the project that asks.
         * 
         * `POST /auth/v1/permissions/me/_search`
         * 
         * @deprecated Use ListAuthorizations of the authorization service.
         */
        listMyProjectPermissions(request?: ListMyProjectPermissionsRequest, options?: CallOptions): Promise<ListMyProjectPermissionsResponse>;
        /**
         * Lists where the calling user is a manager.
         * 
         * `POST /auth/v1/memberships/me/_search`
         */
        listMyMemberships(request?: ListMyMembershipsRequest, options?: CallOptions): Promise<ListMyMembershipsResponse>;
        /**
         * Tells the branding that applies to the calling user.
         * 
         * `GET /auth/v1/policies/label`
         */
        getMyLabelPolicy(request?: GetMyLabelPolicyRequest, options?: CallOptions): Promise<GetMyLabelPolicyResponse>;
        /**
         * Tells the legal links that apply to the calling user.
         * 
         * `GET /auth/v1/policies/privacy`
         */
        getMyPrivacyPolicy(request?: GetMyPrivacyPolicyRequest, options?: CallOptions): Promise<GetMyPrivacyPolicyResponse>;
        /**
         * Tells the login policy that applies to the calling user.
         * 
         * `GET /auth/v1/policies/login`
         */
        getMyLoginPolicy(request?: GetMyLoginPolicyRequest, options?: CallOptions): Promise<GetMyLoginPolicyResponse>;
      }
      /** Request and response of every RPC, by `package.Service/Method`. Those of this package. */
      interface Rpcs {
        "zitadel.auth.v1.AuthService/Healthz": [HealthzRequest, HealthzResponse];
        "zitadel.auth.v1.AuthService/GetSupportedLanguages": [GetSupportedLanguagesRequest, GetSupportedLanguagesResponse];
        "zitadel.auth.v1.AuthService/GetMyUser": [GetMyUserRequest, GetMyUserResponse];
        "zitadel.auth.v1.AuthService/RemoveMyUser": [RemoveMyUserRequest, RemoveMyUserResponse];
        "zitadel.auth.v1.AuthService/ListMyUserChanges": [ListMyUserChangesRequest, ListMyUserChangesResponse];
        "zitadel.auth.v1.AuthService/ListMyUserSessions": [ListMyUserSessionsRequest, ListMyUserSessionsResponse];
        "zitadel.auth.v1.AuthService/ListMyMetadata": [ListMyMetadataRequest, ListMyMetadataResponse];
        "zitadel.auth.v1.AuthService/GetMyMetadata": [GetMyMetadataRequest, GetMyMetadataResponse];
        "zitadel.auth.v1.AuthService/ListMyRefreshTokens": [ListMyRefreshTokensRequest, ListMyRefreshTokensResponse];
        "zitadel.auth.v1.AuthService/RevokeMyRefreshToken": [RevokeMyRefreshTokenRequest, RevokeMyRefreshTokenResponse];
        "zitadel.auth.v1.AuthService/RevokeAllMyRefreshTokens": [RevokeAllMyRefreshTokensRequest, RevokeAllMyRefreshTokensResponse];
        "zitadel.auth.v1.AuthService/UpdateMyUserName": [UpdateMyUserNameRequest, UpdateMyUserNameResponse];
        "zitadel.auth.v1.AuthService/GetMyPasswordComplexityPolicy": [GetMyPasswordComplexityPolicyRequest, GetMyPasswordComplexityPolicyResponse];
        "zitadel.auth.v1.AuthService/UpdateMyPassword": [UpdateMyPasswordRequest, UpdateMyPasswordResponse];
        "zitadel.auth.v1.AuthService/GetMyProfile": [GetMyProfileRequest, GetMyProfileResponse];
        "zitadel.auth.v1.AuthService/UpdateMyProfile": [UpdateMyProfileRequest, UpdateMyProfileResponse];
        "zitadel.auth.v1.AuthService/GetMyEmail": [GetMyEmailRequest, GetMyEmailResponse];
        "zitadel.auth.v1.AuthService/SetMyEmail": [SetMyEmailRequest, SetMyEmailResponse];
        "zitadel.auth.v1.AuthService/VerifyMyEmail": [VerifyMyEmailRequest, VerifyMyEmailResponse];
        "zitadel.auth.v1.AuthService/ResendMyEmailVerification": [ResendMyEmailVerificationRequest, ResendMyEmailVerificationResponse];
        "zitadel.auth.v1.AuthService/GetMyPhone": [GetMyPhoneRequest, GetMyPhoneResponse];
        "zitadel.auth.v1.AuthService/SetMyPhone": [SetMyPhoneRequest, SetMyPhoneResponse];
        "zitadel.auth.v1.AuthService/VerifyMyPhone": [VerifyMyPhoneRequest, VerifyMyPhoneResponse];
        "zitadel.auth.v1.AuthService/ResendMyPhoneVerification": [ResendMyPhoneVerificationRequest, ResendMyPhoneVerificationResponse];
        "zitadel.auth.v1.AuthService/RemoveMyPhone": [RemoveMyPhoneRequest, RemoveMyPhoneResponse];
        "zitadel.auth.v1.AuthService/RemoveMyAvatar": [RemoveMyAvatarRequest, RemoveMyAvatarResponse];
        "zitadel.auth.v1.AuthService/ListMyLinkedIDPs": [ListMyLinkedIDPsRequest, ListMyLinkedIDPsResponse];
        "zitadel.auth.v1.AuthService/RemoveMyLinkedIDP": [RemoveMyLinkedIDPRequest, RemoveMyLinkedIDPResponse];
        "zitadel.auth.v1.AuthService/ListMyAuthFactors": [ListMyAuthFactorsRequest, ListMyAuthFactorsResponse];
        "zitadel.auth.v1.AuthService/AddMyAuthFactorOTP": [AddMyAuthFactorOTPRequest, AddMyAuthFactorOTPResponse];
        "zitadel.auth.v1.AuthService/VerifyMyAuthFactorOTP": [VerifyMyAuthFactorOTPRequest, VerifyMyAuthFactorOTPResponse];
        "zitadel.auth.v1.AuthService/RemoveMyAuthFactorOTP": [RemoveMyAuthFactorOTPRequest, RemoveMyAuthFactorOTPResponse];
        "zitadel.auth.v1.AuthService/AddMyAuthFactorOTPSMS": [AddMyAuthFactorOTPSMSRequest, AddMyAuthFactorOTPSMSResponse];
        "zitadel.auth.v1.AuthService/RemoveMyAuthFactorOTPSMS": [RemoveMyAuthFactorOTPSMSRequest, RemoveMyAuthFactorOTPSMSResponse];
        "zitadel.auth.v1.AuthService/AddMyAuthFactorOTPEmail": [AddMyAuthFactorOTPEmailRequest, AddMyAuthFactorOTPEmailResponse];
        "zitadel.auth.v1.AuthService/RemoveMyAuthFactorOTPEmail": [RemoveMyAuthFactorOTPEmailRequest, RemoveMyAuthFactorOTPEmailResponse];
        "zitadel.auth.v1.AuthService/AddMyAuthFactorU2F": [AddMyAuthFactorU2FRequest, AddMyAuthFactorU2FResponse];
        "zitadel.auth.v1.AuthService/VerifyMyAuthFactorU2F": [VerifyMyAuthFactorU2FRequest, VerifyMyAuthFactorU2FResponse];
        "zitadel.auth.v1.AuthService/RemoveMyAuthFactorU2F": [RemoveMyAuthFactorU2FRequest, RemoveMyAuthFactorU2FResponse];
        "zitadel.auth.v1.AuthService/ListMyPasswordless": [ListMyPasswordlessRequest, ListMyPasswordlessResponse];
        "zitadel.auth.v1.AuthService/AddMyPasswordless": [AddMyPasswordlessRequest, AddMyPasswordlessResponse];
        "zitadel.auth.v1.AuthService/AddMyPasswordlessLink": [AddMyPasswordlessLinkRequest, AddMyPasswordlessLinkResponse];
        "zitadel.auth.v1.AuthService/SendMyPasswordlessLink": [SendMyPasswordlessLinkRequest, SendMyPasswordlessLinkResponse];
        "zitadel.auth.v1.AuthService/VerifyMyPasswordless": [VerifyMyPasswordlessRequest, VerifyMyPasswordlessResponse];
        "zitadel.auth.v1.AuthService/RemoveMyPasswordless": [RemoveMyPasswordlessRequest, RemoveMyPasswordlessResponse];
        "zitadel.auth.v1.AuthService/ListMyUserGrants": [ListMyUserGrantsRequest, ListMyUserGrantsResponse];
        "zitadel.auth.v1.AuthService/ListMyProjectOrgs": [ListMyProjectOrgsRequest, ListMyProjectOrgsResponse];
        "zitadel.auth.v1.AuthService/ListMyZitadelPermissions": [ListMyZitadelPermissionsRequest, ListMyZitadelPermissionsResponse];
        "zitadel.auth.v1.AuthService/ListMyProjectPermissions": [ListMyProjectPermissionsRequest, ListMyProjectPermissionsResponse];
        "zitadel.auth.v1.AuthService/ListMyMemberships": [ListMyMembershipsRequest, ListMyMembershipsResponse];
        "zitadel.auth.v1.AuthService/GetMyLabelPolicy": [GetMyLabelPolicyRequest, GetMyLabelPolicyResponse];
        "zitadel.auth.v1.AuthService/GetMyPrivacyPolicy": [GetMyPrivacyPolicyRequest, GetMyPrivacyPolicyResponse];
        "zitadel.auth.v1.AuthService/GetMyLoginPolicy": [GetMyLoginPolicyRequest, GetMyLoginPolicyResponse];
      }
      /** All messages by their full names; of those that requests hold, what a request takes. Those of this package. */
      interface Messages {
        "zitadel.auth.v1.AddMyAuthFactorOTPEmailRequest": AddMyAuthFactorOTPEmailRequest;
        "zitadel.auth.v1.AddMyAuthFactorOTPEmailResponse": AddMyAuthFactorOTPEmailResponse;
        "zitadel.auth.v1.AddMyAuthFactorOTPRequest": AddMyAuthFactorOTPRequest;
        "zitadel.auth.v1.AddMyAuthFactorOTPResponse": AddMyAuthFactorOTPResponse;
        "zitadel.auth.v1.AddMyAuthFactorOTPSMSRequest": AddMyAuthFactorOTPSMSRequest;
        "zitadel.auth.v1.AddMyAuthFactorOTPSMSResponse": AddMyAuthFactorOTPSMSResponse;
        "zitadel.auth.v1.AddMyAuthFactorU2FRequest": AddMyAuthFactorU2FRequest;
        "zitadel.auth.v1.AddMyAuthFactorU2FResponse": AddMyAuthFactorU2FResponse;
        "zitadel.auth.v1.AddMyPasswordlessLinkRequest": AddMyPasswordlessLinkRequest;
        "zitadel.auth.v1.AddMyPasswordlessLinkResponse": AddMyPasswordlessLinkResponse;
        "zitadel.auth.v1.AddMyPasswordlessRequest": AddMyPasswordlessRequest;
        "zitadel.auth.v1.AddMyPasswordlessResponse": AddMyPasswordlessResponse;
        "zitadel.auth.v1.GetMyEmailRequest": GetMyEmailRequest;
        "zitadel.auth.v1.GetMyEmailResponse": GetMyEmailResponse;
        "zitadel.auth.v1.GetMyLabelPolicyRequest": GetMyLabelPolicyRequest;
        "zitadel.auth.v1.GetMyLabelPolicyResponse": GetMyLabelPolicyResponse;
        "zitadel.auth.v1.GetMyLoginPolicyRequest": GetMyLoginPolicyRequest;
        "zitadel.auth.v1.GetMyLoginPolicyResponse": GetMyLoginPolicyResponse;
        "zitadel.auth.v1.GetMyMetadataRequest": GetMyMetadataRequest;
        "zitadel.auth.v1.GetMyMetadataResponse": GetMyMetadataResponse;
        "zitadel.auth.v1.GetMyPasswordComplexityPolicyRequest": GetMyPasswordComplexityPolicyRequest;
        "zitadel.auth.v1.GetMyPasswordComplexityPolicyResponse": GetMyPasswordComplexityPolicyResponse;
        "zitadel.auth.v1.GetMyPhoneRequest": GetMyPhoneRequest;
        "zitadel.auth.v1.GetMyPhoneResponse": GetMyPhoneResponse;
        "zitadel.auth.v1.GetMyPrivacyPolicyRequest": GetMyPrivacyPolicyRequest;
        "zitadel.auth.v1.GetMyPrivacyPolicyResponse": GetMyPrivacyPolicyResponse;
        "zitadel.auth.v1.GetMyProfileRequest": GetMyProfileRequest;
        "zitadel.auth.v1.GetMyProfileResponse": GetMyProfileResponse;
        "zitadel.auth.v1.GetMyUserRequest": GetMyUserRequest;
        "zitadel.auth.v1.GetMyUserResponse": GetMyUserResponse;
        "zitadel.auth.v1.GetSupportedLanguagesRequest": GetSupportedLanguagesRequest;
        "zitadel.auth.v1.GetSupportedLanguagesResponse": GetSupportedLanguagesResponse;
        "zitadel.auth.v1.HealthzRequest": HealthzRequest;
        "zitadel.auth.v1.HealthzResponse": HealthzResponse;
        "zitadel.auth.v1.ListMyAuthFactorsRequest": ListMyAuthFactorsRequest;
        "zitadel.auth.v1.ListMyAuthFactorsResponse": ListMyAuthFactorsResponse;
        "zitadel.auth.v1.ListMyLinkedIDPsRequest": ListMyLinkedIDPsRequest;
        "zitadel.auth.v1.ListMyLinkedIDPsResponse": ListMyLinkedIDPsResponse;
        "zitadel.auth.v1.ListMyMembershipsRequest": ListMyMembershipsRequest;
        "zitadel.auth.v1.ListMyMembershipsResponse": ListMyMembershipsResponse;
        "zitadel.auth.v1.ListMyMetadataRequest": ListMyMetadataRequest;
        "zitadel.auth.v1.ListMyMetadataResponse": ListMyMetadataResponse;
        "zitadel.auth.v1.ListMyPasswordlessRequest": ListMyPasswordlessRequest;
        "zitadel.auth.v1.ListMyPasswordlessResponse": ListMyPasswordlessResponse;
        "zitadel.auth.v1.ListMyProjectOrgsRequest": ListMyProjectOrgsRequest;
        "zitadel.auth.v1.ListMyProjectOrgsResponse": ListMyProjectOrgsResponse;
        "zitadel.auth.v1.ListMyProjectPermissionsRequest": ListMyProjectPermissionsRequest;
        "zitadel.auth.v1.ListMyProjectPermissionsResponse": ListMyProjectPermissionsResponse;
        "zitadel.auth.v1.ListMyRefreshTokensRequest": ListMyRefreshTokensRequest;
        "zitadel.auth.v1.ListMyRefreshTokensResponse": ListMyRefreshTokensResponse;
        "zitadel.auth.v1.ListMyUserChangesRequest": ListMyUserChangesRequest;
        "zitadel.auth.v1.ListMyUserChangesResponse": ListMyUserChangesResponse;
        "zitadel.auth.v1.ListMyUserGrantsRequest": ListMyUserGrantsRequest;
        "zitadel.auth.v1.ListMyUserGrantsResponse": ListMyUserGrantsResponse;
        "zitadel.auth.v1.ListMyUserSessionsRequest": ListMyUserSessionsRequest;
        "zitadel.auth.v1.ListMyUserSessionsResponse": ListMyUserSessionsResponse;
        "zitadel.auth.v1.ListMyZitadelPermissionsRequest": ListMyZitadelPermissionsRequest;
        "zitadel.auth.v1.ListMyZitadelPermissionsResponse": ListMyZitadelPermissionsResponse;
        "zitadel.auth.v1.RemoveMyAuthFactorOTPEmailRequest": RemoveMyAuthFactorOTPEmailRequest;
        "zitadel.auth.v1.RemoveMyAuthFactorOTPEmailResponse": RemoveMyAuthFactorOTPEmailResponse;
        "zitadel.auth.v1.RemoveMyAuthFactorOTPRequest": RemoveMyAuthFactorOTPRequest;
        "zitadel.auth.v1.RemoveMyAuthFactorOTPResponse": RemoveMyAuthFactorOTPResponse;
        "zitadel.auth.v1.RemoveMyAuthFactorOTPSMSRequest": RemoveMyAuthFactorOTPSMSRequest;
        "zitadel.auth.v1.RemoveMyAuthFactorOTPSMSResponse": RemoveMyAuthFactorOTPSMSResponse;
        "zitadel.auth.v1.RemoveMyAuthFactorU2FRequest": RemoveMyAuthFactorU2FRequest;
        "zitadel.auth.v1.RemoveMyAuthFactorU2FResponse": RemoveMyAuthFactorU2FResponse;
        "zitadel.auth.v1.RemoveMyAvatarRequest": RemoveMyAvatarRequest;
        "zitadel.auth.v1.RemoveMyAvatarResponse": RemoveMyAvatarResponse;
        "zitadel.auth.v1.RemoveMyLinkedIDPRequest": RemoveMyLinkedIDPRequest;
        "zitadel.auth.v1.RemoveMyLinkedIDPResponse": RemoveMyLinkedIDPResponse;
        "zitadel.auth.v1.RemoveMyPasswordlessRequest": RemoveMyPasswordlessRequest;
        "zitadel.auth.v1.RemoveMyPasswordlessResponse": RemoveMyPasswordlessResponse;
        "zitadel.auth.v1.RemoveMyPhoneRequest": RemoveMyPhoneRequest;
        "zitadel.auth.v1.RemoveMyPhoneResponse": RemoveMyPhoneResponse;
        "zitadel.auth.v1.RemoveMyUserRequest": RemoveMyUserRequest;
        "zitadel.auth.v1.RemoveMyUserResponse": RemoveMyUserResponse;
        "zitadel.auth.v1.ResendMyEmailVerificationRequest": ResendMyEmailVerificationRequest;
        "zitadel.auth.v1.ResendMyEmailVerificationResponse": ResendMyEmailVerificationResponse;
        "zitadel.auth.v1.ResendMyPhoneVerificationRequest": ResendMyPhoneVerificationRequest;
        "zitadel.auth.v1.ResendMyPhoneVerificationResponse": ResendMyPhoneVerificationResponse;
        "zitadel.auth.v1.RevokeAllMyRefreshTokensRequest": RevokeAllMyRefreshTokensRequest;
        "zitadel.auth.v1.RevokeAllMyRefreshTokensResponse": RevokeAllMyRefreshTokensResponse;
        "zitadel.auth.v1.RevokeMyRefreshTokenRequest": RevokeMyRefreshTokenRequest;
        "zitadel.auth.v1.RevokeMyRefreshTokenResponse": RevokeMyRefreshTokenResponse;
        "zitadel.auth.v1.SendMyPasswordlessLinkRequest": SendMyPasswordlessLinkRequest;
        "zitadel.auth.v1.SendMyPasswordlessLinkResponse": SendMyPasswordlessLinkResponse;
        "zitadel.auth.v1.SetMyEmailRequest": SetMyEmailRequest;
        "zitadel.auth.v1.SetMyEmailResponse": SetMyEmailResponse;
        "zitadel.auth.v1.SetMyPhoneRequest": SetMyPhoneRequest;
        "zitadel.auth.v1.SetMyPhoneResponse": SetMyPhoneResponse;
        "zitadel.auth.v1.UpdateMyPasswordRequest": UpdateMyPasswordRequest;
        "zitadel.auth.v1.UpdateMyPasswordResponse": UpdateMyPasswordResponse;
        "zitadel.auth.v1.UpdateMyProfileRequest": UpdateMyProfileRequest;
        "zitadel.auth.v1.UpdateMyProfileResponse": UpdateMyProfileResponse;
        "zitadel.auth.v1.UpdateMyUserNameRequest": UpdateMyUserNameRequest;
        "zitadel.auth.v1.UpdateMyUserNameResponse": UpdateMyUserNameResponse;
        "zitadel.auth.v1.UserGrant": UserGrant;
        "zitadel.auth.v1.VerifyMyAuthFactorOTPRequest": VerifyMyAuthFactorOTPRequest;
        "zitadel.auth.v1.VerifyMyAuthFactorOTPResponse": VerifyMyAuthFactorOTPResponse;
        "zitadel.auth.v1.VerifyMyAuthFactorU2FRequest": VerifyMyAuthFactorU2FRequest;
        "zitadel.auth.v1.VerifyMyAuthFactorU2FResponse": VerifyMyAuthFactorU2FResponse;
        "zitadel.auth.v1.VerifyMyEmailRequest": VerifyMyEmailRequest;
        "zitadel.auth.v1.VerifyMyEmailResponse": VerifyMyEmailResponse;
        "zitadel.auth.v1.VerifyMyPasswordlessRequest": VerifyMyPasswordlessRequest;
        "zitadel.auth.v1.VerifyMyPasswordlessResponse": VerifyMyPasswordlessResponse;
        "zitadel.auth.v1.VerifyMyPhoneRequest": VerifyMyPhoneRequest;
        "zitadel.auth.v1.VerifyMyPhoneResponse": VerifyMyPhoneResponse;
      }
    }
  }
  namespace authorization {
    namespace v2 {
      /** Roles that a user has in a project. */
      type Authorization = {
        /** Id of the authorization. */
        id?: string;
        /** When it was created. */
        creationDate?: Timestamp;
        /** When it was changed last. */
        changeDate?: Timestamp;
        /** Project in which the roles are granted. */
        project?: Project;
        /** Organisation in which the roles are granted. */
        organization?: Organization;
        /** User who has the roles. */
        user?: User;
        /** Whether the authorization counts. */
        state?: Open<State>;
        /** Roles that are granted. */
        roles?: Role[];
      };
      /** One condition of a search. */
      type AuthorizationsSearchFilter = OneOf<{
        /** By ids of authorizations. */
        authorizationIds: filter.v2.InIDsFilter;
        /** By the organization in which the roles are granted. */
        organizationId: filter.v2.IDFilter;
        /** By state. */
        state: StateQuery;
        /** By any of these user ids. */
        inUserIds: filter.v2.InIDsFilter;
        /** By the organization of the user. */
        userOrganizationId: filter.v2.IDFilter;
        /** By the preferred login name of the user. */
        userPreferredLoginName: UserPreferredLoginNameQuery;
        /** By the display name of the user. */
        userDisplayName: UserDisplayNameQuery;
        /** By id of the project. */
        projectId: filter.v2.IDFilter;
        /** By name of the project. */
        projectName: ProjectNameQuery;
        /** By key of a role. */
        roleKey: RoleKeyQuery;
        /** By id of the project grant. */
        projectGrantId: filter.v2.IDFilter;
      }>;
      /** The same: only requests hold it. */
      type AuthorizationsSearchFilterInit = AuthorizationsSearchFilter;
      /** Request of ListAuthorizations. */
      type ListAuthorizationsRequest = {
        /** Which page of the list. */
        pagination?: filter.v2.PaginationRequest;
        /** Column by which the list is ordered. */
        sortingColumn?: Open<AuthorizationFieldName>;
        /** Only what matches all of these. */
        filters?: AuthorizationsSearchFilter[];
      };
      /** The same: only requests hold it. */
      type ListAuthorizationsRequestInit = ListAuthorizationsRequest;
      /** Response of ListAuthorizations. */
      type ListAuthorizationsResponse = {
        /** How long the whole list is. */
        pagination: filter.v2.PaginationResponse;
        /** The authorizations of this page. */
        authorizations?: Authorization[];
      };
      /** Organisation of an authorization. */
      type Organization = {
        /** Id. */
        id?: string;
        /** Name. */
        name?: string;
      };
      /** Project of an authorization. */
      type Project = {
        /** Id. */
        id?: string;
        /** Name. */
        name?: string;
        /** Id of the organization that owns the project. */
        organizationId?: string;
      };
      /** Compares the name of the project. */
      type ProjectNameQuery = {
        /** Name. At most 200 characters. */
        name?: string;
        /** How to compare. */
        method?: Open<filter.v2.TextFilterMethod>;
      };
      /** The same: only requests hold it. */
      type ProjectNameQueryInit = ProjectNameQuery;
      /** A role. */
      type Role = {
        /** Key of the role. */
        key?: string;
        /** Name that is shown. */
        displayName?: string;
        /** Group under which the role is shown. */
        group?: string;
      };
      /** Compares the key of a role. */
      type RoleKeyQuery = {
        /** Key of the role. At most 200 characters. */
        key?: string;
        /** How to compare. */
        method?: Open<filter.v2.TextFilterMethod>;
      };
      /** The same: only requests hold it. */
      type RoleKeyQueryInit = RoleKeyQuery;
      /** Compares the state. */
      type StateQuery = {
        /** State. */
        state: Open<State>;
      };
      /** The same: only requests hold it. */
      type StateQueryInit = StateQuery;
      /** User of an authorization. */
      type User = {
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
      type UserDisplayNameQuery = {
        /** Name as it is shown. 1 to 200 characters. */
        displayName: string;
        /** How to compare. */
        method?: Open<filter.v2.TextFilterMethod>;
      };
      /** The same: only requests hold it. */
      type UserDisplayNameQueryInit = UserDisplayNameQuery;
      /** Compares the preferred login name of the user. */
      type UserPreferredLoginNameQuery = {
        /** Login name. 1 to 200 characters. */
        loginName: string;
        /** How to compare. */
        method?: Open<filter.v2.TextFilterMethod>;
      };
      /** The same: only requests hold it. */
      type UserPreferredLoginNameQueryInit = UserPreferredLoginNameQuery;
      /** Column of a list. */
      type AuthorizationFieldName =
        | "AUTHORIZATION_FIELD_NAME_UNSPECIFIED"
        | "AUTHORIZATION_FIELD_NAME_CREATED_DATE"
        | "AUTHORIZATION_FIELD_NAME_CHANGED_DATE"
        | "AUTHORIZATION_FIELD_NAME_ID"
        | "AUTHORIZATION_FIELD_NAME_USER_ID"
        | "AUTHORIZATION_FIELD_NAME_PROJECT_ID"
        | "AUTHORIZATION_FIELD_NAME_ORGANIZATION_ID"
        | "AUTHORIZATION_FIELD_NAME_USER_ORGANIZATION_ID";
      /** State of an authorization. */
      type State =
        | "STATE_UNSPECIFIED"
        | "STATE_ACTIVE"
        | "STATE_INACTIVE";
      /** Authorizations: which roles a user has in a project. */
      interface AuthorizationService {
        /** Searches authorizations: the roles that users have in projects. Users always see their own. */
        listAuthorizations(request?: ListAuthorizationsRequest, options?: CallOptions): Promise<ListAuthorizationsResponse>;
      }
      /** Request and response of every RPC, by `package.Service/Method`. Those of this package. */
      interface Rpcs {
        "zitadel.authorization.v2.AuthorizationService/ListAuthorizations": [ListAuthorizationsRequest, ListAuthorizationsResponse];
      }
      /** All messages by their full names; of those that requests hold, what a request takes. Those of this package. */
      interface Messages {
        "zitadel.authorization.v2.Authorization": Authorization;
        "zitadel.authorization.v2.AuthorizationsSearchFilter": AuthorizationsSearchFilter;
        "zitadel.authorization.v2.ListAuthorizationsRequest": ListAuthorizationsRequest;
        "zitadel.authorization.v2.ListAuthorizationsResponse": ListAuthorizationsResponse;
        "zitadel.authorization.v2.Organization": Organization;
        "zitadel.authorization.v2.Project": Project;
        "zitadel.authorization.v2.ProjectNameQuery": ProjectNameQuery;
        "zitadel.authorization.v2.Role": Role;
        "zitadel.authorization.v2.RoleKeyQuery": RoleKeyQuery;
        "zitadel.authorization.v2.StateQuery": StateQuery;
        "zitadel.authorization.v2.User": User;
        "zitadel.authorization.v2.UserDisplayNameQuery": UserDisplayNameQuery;
        "zitadel.authorization.v2.UserPreferredLoginNameQuery": UserPreferredLoginNameQuery;
      }
    }
  }
  namespace change {
    namespace v1 {
      /** One change of an object. */
      type Change = {
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
      type ChangeQuery = {
        /** Number of the newest event of the object. */
        sequence?: Int64 | bigint | number;
        /** How many to list at most. */
        limit?: number;
        /** Ascending order when true, descending otherwise. */
        asc?: boolean;
      };
      /** The same: only requests hold it. */
      type ChangeQueryInit = ChangeQuery;
      /** All messages by their full names; of those that requests hold, what a request takes. Those of this package. */
      interface Messages {
        "zitadel.change.v1.Change": Change;
        "zitadel.change.v1.ChangeQuery": ChangeQuery;
      }
    }
  }
  namespace filter {
    namespace v2 {
      /** Compares an id. */
      type IDFilter = {
        /** Id. At most 200 characters. */
        id?: string;
      };
      /** The same: only requests hold it. */
      type IDFilterInit = IDFilter;
      /** Any of these ids. */
      type InIDsFilter = {
        /** The ids, each once. No element occurs twice. */
        ids?: string[];
      };
      /** The same: only requests hold it. */
      type InIDsFilterInit = InIDsFilter;
      /** Which page of a list. */
      type PaginationRequest = {
        /** How many to skip. */
        offset?: Int64 | bigint | number;
        /** How many to list at most. */
        limit?: number;
        /** Ascending order when true, descending otherwise. */
        asc?: boolean;
      };
      /** The same: only requests hold it. */
      type PaginationRequestInit = PaginationRequest;
      /** How long the whole list is. */
      type PaginationResponse = {
        /** How many match in all, on all pages. */
        totalResult?: Int64;
        /** Page size that the server used. */
        appliedLimit?: Int64;
      };
      /** Compares a time. */
      type TimestampFilter = {
        /** Point in time. */
        timestamp?: Timestamp | Date;
        /** How to compare. */
        method?: Open<TimestampFilterMethod>;
      };
      /** The same: only requests hold it. */
      type TimestampFilterInit = TimestampFilter;
      /** How bytes are compared. */
      type ByteFilterMethod =
        | "BYTE_FILTER_METHOD_EQUALS"
        | "BYTE_FILTER_METHOD_NOT_EQUALS";
      /** How text is compared. */
      type TextFilterMethod =
        | "TEXT_FILTER_METHOD_EQUALS"
        | "TEXT_FILTER_METHOD_EQUALS_IGNORE_CASE"
        | "TEXT_FILTER_METHOD_STARTS_WITH"
        | "TEXT_FILTER_METHOD_STARTS_WITH_IGNORE_CASE"
        | "TEXT_FILTER_METHOD_CONTAINS"
        | "TEXT_FILTER_METHOD_CONTAINS_IGNORE_CASE"
        | "TEXT_FILTER_METHOD_ENDS_WITH"
        | "TEXT_FILTER_METHOD_ENDS_WITH_IGNORE_CASE";
      /** How times are compared. */
      type TimestampFilterMethod =
        | "TIMESTAMP_FILTER_METHOD_EQUALS"
        | "TIMESTAMP_FILTER_METHOD_AFTER"
        | "TIMESTAMP_FILTER_METHOD_AFTER_OR_EQUALS"
        | "TIMESTAMP_FILTER_METHOD_BEFORE"
        | "TIMESTAMP_FILTER_METHOD_BEFORE_OR_EQUALS";
      /** All messages by their full names; of those that requests hold, what a request takes. Those of this package. */
      interface Messages {
        "zitadel.filter.v2.IDFilter": IDFilter;
        "zitadel.filter.v2.InIDsFilter": InIDsFilter;
        "zitadel.filter.v2.PaginationRequest": PaginationRequest;
        "zitadel.filter.v2.PaginationResponse": PaginationResponse;
        "zitadel.filter.v2.TimestampFilter": TimestampFilter;
      }
    }
  }
  namespace idp {
    namespace v1 {
      /** An identity provider that a login policy allows. */
      type IDPLoginPolicyLink = {
        /** Id of the identity provider. */
        idpId?: string;
        /** Name of the identity provider. */
        idpName?: string;
        /** Kind of the identity provider. */
        idpType?: Open<IDPType>;
      };
      /** Link of a user to a user at an identity provider. */
      type IDPUserLink = {
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
        idpType?: Open<IDPType>;
      };
      /** Kind of an identity provider. */
      type IDPType =
        | "IDP_TYPE_UNSPECIFIED"
        | "IDP_TYPE_OIDC"
        | "IDP_TYPE_JWT";
      /** All messages by their full names; of those that requests hold, what a request takes. Those of this package. */
      interface Messages {
        "zitadel.idp.v1.IDPLoginPolicyLink": IDPLoginPolicyLink;
        "zitadel.idp.v1.IDPUserLink": IDPUserLink;
      }
    }
    namespace v2 {
      /** Configuration of Sign in with Apple. */
      type AppleConfig = {
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
      type AzureADConfig = {
        /** Client id. */
        clientId?: string;
        /** Which tenants may sign in. */
        tenant?: AzureADTenant;
        /** Whether addresses of this provider count as verified. */
        emailVerified?: boolean;
        /** Scopes. */
        scopes?: string[];
      };
      /** Which tenants of Microsoft Entra ID may sign in. */
      type AzureADTenant = {
        /** Kind of tenants. */
        tenantType?: Open<AzureADTenantType>;
        /** Id of one tenant. */
        tenantId?: string;
      };
      /** Configuration of an OpenID Connect provider. */
      type GenericOIDCConfig = {
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
      type GetIDPByIDRequest = {
        /** Id. 1 to 200 characters. */
        id: string;
      };
      /** The same: only requests hold it. */
      type GetIDPByIDRequestInit = GetIDPByIDRequest;
      /** Response of GetIDPByID. */
      type GetIDPByIDResponse = {
        /** The identity provider. */
        idp?: IDP;
      };
      /** Configuration of GitHub. */
      type GitHubConfig = {
        /** Client id. */
        clientId?: string;
        /** Scopes. */
        scopes?: string[];
      };
      /** Configuration of a GitHub Enterprise Server. */
      type GitHubEnterpriseServerConfig = {
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
      type GitLabConfig = {
        /** Client id. */
        clientId?: string;
        /** Scopes. */
        scopes?: string[];
      };
      /** Configuration of a GitLab of one’s own. */
      type GitLabSelfHostedConfig = {
        /** Issuer. */
        issuer?: string;
        /** Client id. */
        clientId?: string;
        /** Scopes. */
        scopes?: string[];
      };
      /** Configuration of Google. */
      type GoogleConfig = {
        /** Client id. */
        clientId?: string;
        /** Scopes. */
        scopes?: string[];
      };
      /** An identity provider. */
      type IDP = {
        /** Id. */
        id?: string;
        /** When and where it was changed: sequence, dates and owner. */
        details?: object.v2.Details;
        /** State. */
        state?: Open<IDPState>;
        /** Name. */
        name?: string;
        /** Type. */
        type?: Open<IDPType>;
        /** Configuration of the provider. */
        config?: IDPConfig;
      };
      /** Configuration of an identity provider. */
      type IDPConfig = {
        /** What may be done with users of this provider. */
        options?: Options;
        /** An LDAP directory; in a request, the credentials for it. */
        ldap?: LDAPConfig;
        /** Google. */
        google?: GoogleConfig;
        /** A generic OAuth 2 provider, or its tokens. */
        oauth?: OAuthConfig;
        /** A generic OpenID Connect provider. */
        oidc?: GenericOIDCConfig;
        /** A provider that hands over a JWT. */
        jwt?: JWTConfig;
        /** GitHub. */
        github?: GitHubConfig;
        /** A GitHub Enterprise Server. */
        githubEs?: GitHubEnterpriseServerConfig;
        /** GitLab. */
        gitlab?: GitLabConfig;
        /** A GitLab of one’s own. */
        gitlabSelfHosted?: GitLabSelfHostedConfig;
        /** Microsoft Entra ID. */
        azureAd?: AzureADConfig;
        /** Sign in with Apple. */
        apple?: AppleConfig;
        /** A SAML provider, or its assertion. */
        saml?: SAMLConfig;
        /** Another ZITADEL. */
        zitadel?: ZitadelConfig;
      };
      /** An organization of the other ZITADEL in which users have roles. */
      type InstanceRolesInfo = {
        /** Id of the organization. */
        organizationId?: string;
        /** Domain of the organization. */
        organizationDomain?: string;
      };
      /** Configuration of a provider that hands over a JWT. */
      type JWTConfig = {
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
      type LDAPAttributes = {
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
      type LDAPConfig = {
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
        attributes?: LDAPAttributes;
        /** Certificate of the authority that signed the server’s, as PEM. */
        rootCa?: Base64;
      };
      /** Configuration of an OAuth 2 provider. */
      type OAuthConfig = {
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
      type Options = {
        /** Whether existing users may be linked. */
        isLinkingAllowed?: boolean;
        /** Whether users may be created. */
        isCreationAllowed?: boolean;
        /** Whether users are created without asking. */
        isAutoCreation?: boolean;
        /** Whether users are updated at every sign-in. */
        isAutoUpdate?: boolean;
        /** Whether an existing user is offered for linking, and by what they are found. */
        autoLinking?: Open<AutoLinkingOption>;
      };
      /** Configuration of a SAML provider. */
      type SAMLConfig = {
        /** Metadata of the provider, as XML. */
        metadataXml?: Base64;
        /** SAML binding. */
        binding?: Open<SAMLBinding>;
        /** Whether requests to the provider are signed. */
        withSignedRequest?: boolean;
        /** Format of the NameID that is asked for. */
        nameIdFormat?: Open<SAMLNameIDFormat>;
        /** Attribute that identifies the user when the NameID is transient. */
        transientMappingAttributeName?: string;
        /** Whether logging out also logs out at the provider. */
        federatedLogoutEnabled?: boolean;
        /** Algorithm with which requests are signed. */
        signatureAlgorithm?: Open<SAMLSignatureAlgorithm>;
      };
      /** Configuration of another ZITADEL as identity provider. */
      type ZitadelConfig = {
        /** Issuer of the other ZITADEL. */
        issuer?: string;
        /** Client id at the other ZITADEL. */
        clientId?: string;
        /** Scopes that are requested. */
        scopes?: string[];
        /** Roles of the instance that the provider tells of its users, by organization. */
        instanceRolesInfo?: InstanceRolesInfo[];
      };
      /** By what an existing user is found for linking. */
      type AutoLinkingOption =
        | "AUTO_LINKING_OPTION_UNSPECIFIED"
        | "AUTO_LINKING_OPTION_USERNAME"
        | "AUTO_LINKING_OPTION_EMAIL";
      /** Kind of tenants of Microsoft Entra ID. */
      type AzureADTenantType =
        | "AZURE_AD_TENANT_TYPE_COMMON"
        | "AZURE_AD_TENANT_TYPE_ORGANISATIONS"
        | "AZURE_AD_TENANT_TYPE_CONSUMERS";
      /** State of an identity provider. */
      type IDPState =
        | "IDP_STATE_UNSPECIFIED"
        | "IDP_STATE_ACTIVE"
        | "IDP_STATE_INACTIVE"
        | "IDP_STATE_REMOVED"
        | "IDP_STATE_MIGRATED";
      /** Kind of an identity provider. */
      type IDPType =
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
      type SAMLBinding =
        | "SAML_BINDING_UNSPECIFIED"
        | "SAML_BINDING_POST"
        | "SAML_BINDING_REDIRECT"
        | "SAML_BINDING_ARTIFACT";
      /** Format of a NameID. */
      type SAMLNameIDFormat =
        | "SAML_NAME_ID_FORMAT_UNSPECIFIED"
        | "SAML_NAME_ID_FORMAT_EMAIL_ADDRESS"
        | "SAML_NAME_ID_FORMAT_PERSISTENT"
        | "SAML_NAME_ID_FORMAT_TRANSIENT";
      /** Algorithm of signatures. */
      type SAMLSignatureAlgorithm =
        | "SAML_SIGNATURE_UNSPECIFIED"
        | "SAML_SIGNATURE_RSA_SHA1"
        | "SAML_SIGNATURE_RSA_SHA256"
        | "SAML_SIGNATURE_RSA_SHA512";
      /** Identity providers. */
      interface IdentityProviderService {
        /**
         * Reads an identity provider.
         * 
         * `GET /v2/idps/{id}`
         */
        getIDPByID(request: GetIDPByIDRequest, options?: CallOptions): Promise<GetIDPByIDResponse>;
      }
      /** Request and response of every RPC, by `package.Service/Method`. Those of this package. */
      interface Rpcs {
        "zitadel.idp.v2.IdentityProviderService/GetIDPByID": [GetIDPByIDRequest, GetIDPByIDResponse];
      }
      /** All messages by their full names; of those that requests hold, what a request takes. Those of this package. */
      interface Messages {
        "zitadel.idp.v2.AppleConfig": AppleConfig;
        "zitadel.idp.v2.AzureADConfig": AzureADConfig;
        "zitadel.idp.v2.AzureADTenant": AzureADTenant;
        "zitadel.idp.v2.GenericOIDCConfig": GenericOIDCConfig;
        "zitadel.idp.v2.GetIDPByIDRequest": GetIDPByIDRequest;
        "zitadel.idp.v2.GetIDPByIDResponse": GetIDPByIDResponse;
        "zitadel.idp.v2.GitHubConfig": GitHubConfig;
        "zitadel.idp.v2.GitHubEnterpriseServerConfig": GitHubEnterpriseServerConfig;
        "zitadel.idp.v2.GitLabConfig": GitLabConfig;
        "zitadel.idp.v2.GitLabSelfHostedConfig": GitLabSelfHostedConfig;
        "zitadel.idp.v2.GoogleConfig": GoogleConfig;
        "zitadel.idp.v2.IDP": IDP;
        "zitadel.idp.v2.IDPConfig": IDPConfig;
        "zitadel.idp.v2.InstanceRolesInfo": InstanceRolesInfo;
        "zitadel.idp.v2.JWTConfig": JWTConfig;
        "zitadel.idp.v2.LDAPAttributes": LDAPAttributes;
        "zitadel.idp.v2.LDAPConfig": LDAPConfig;
        "zitadel.idp.v2.OAuthConfig": OAuthConfig;
        "zitadel.idp.v2.Options": Options;
        "zitadel.idp.v2.SAMLConfig": SAMLConfig;
        "zitadel.idp.v2.ZitadelConfig": ZitadelConfig;
      }
    }
  }
  namespace metadata {
    namespace v1 {
      /** An entry of an object’s metadata. */
      type Metadata = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.v1.ObjectDetails;
        /** Key. */
        key?: string;
        /** Value. */
        value?: Base64;
      };
      /** Compares the key of an entry. */
      type MetadataKeyQuery = {
        /** Key. At most 200 characters. */
        key?: string;
        /** How to compare. */
        method?: Open<zitadel.v1.TextQueryMethod>;
      };
      /** The same: only requests hold it. */
      type MetadataKeyQueryInit = MetadataKeyQuery;
      /** One condition on metadata. */
      type MetadataQuery = OneOf<{
        /** By key. */
        keyQuery: MetadataKeyQuery;
      }>;
      /** The same: only requests hold it. */
      type MetadataQueryInit = MetadataQuery;
      /** All messages by their full names; of those that requests hold, what a request takes. Those of this package. */
      interface Messages {
        "zitadel.metadata.v1.Metadata": Metadata;
        "zitadel.metadata.v1.MetadataKeyQuery": MetadataKeyQuery;
        "zitadel.metadata.v1.MetadataQuery": MetadataQuery;
      }
    }
    namespace v2 {
      /** An entry of an object’s metadata. */
      type Metadata = {
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
      type MetadataKeyFilter = {
        /** Key. At most 200 characters. */
        key?: string;
        /** How to compare. */
        method?: Open<filter.v2.TextFilterMethod>;
      };
      /** The same: only requests hold it. */
      type MetadataKeyFilterInit = MetadataKeyFilter;
      /** One condition on metadata. */
      type MetadataSearchFilter = OneOf<{
        /** By key. */
        keyFilter: MetadataKeyFilter;
      }>;
      /** The same: only requests hold it. */
      type MetadataSearchFilterInit = MetadataSearchFilter;
      /** Compares the value of an entry. */
      type MetadataValueFilter = {
        /** Value. At most 200 bytes. */
        value?: Base64 | Uint8Array;
        /** How to compare. */
        method?: Open<filter.v2.ByteFilterMethod>;
      };
      /** The same: only requests hold it. */
      type MetadataValueFilterInit = MetadataValueFilter;
      /** All messages by their full names; of those that requests hold, what a request takes. Those of this package. */
      interface Messages {
        "zitadel.metadata.v2.Metadata": Metadata;
        "zitadel.metadata.v2.MetadataKeyFilter": MetadataKeyFilter;
        "zitadel.metadata.v2.MetadataSearchFilter": MetadataSearchFilter;
        "zitadel.metadata.v2.MetadataValueFilter": MetadataValueFilter;
      }
    }
  }
  namespace object {
    namespace v2 {
      /** When and where an object was changed. */
      type Details = {
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
      type ListDetails = {
        /** How many match in all, on all pages. */
        totalResult?: Int64;
        /** Sequence of the newest event that the list knows of. */
        processedSequence?: Int64;
        /** Point in time. */
        timestamp: Timestamp;
      };
      /** Paging and order of a list. */
      type ListQuery = {
        /** How many to skip. */
        offset?: Int64 | bigint | number;
        /** How many to list at most. */
        limit?: number;
        /** Ascending order when true, descending otherwise. */
        asc?: boolean;
      };
      /** The same: only requests hold it. */
      type ListQueryInit = ListQuery;
      /** An organization. */
      type Organization = {
        /** Id of the organization. */
        orgId?: string;
        /** Domain of the organization. */
        orgDomain?: string;
      };
      /** An organization. What a request takes. */
      type OrganizationInit = AtMostOneOf<{
        /** Id of the organization. */
        orgId: string;
        /** Domain of the organization. */
        orgDomain: string;
      }>;
      /** Whose settings: of an organization or of the instance. */
      type RequestContext = AtMostOneOf<{
        /** Id of the organization. */
        orgId: string;
        /** The instance. */
        instance: boolean;
      }>;
      /** The same: only requests hold it. */
      type RequestContextInit = RequestContext;
      /** How text is compared. */
      type TextQueryMethod =
        | "TEXT_QUERY_METHOD_EQUALS"
        | "TEXT_QUERY_METHOD_EQUALS_IGNORE_CASE"
        | "TEXT_QUERY_METHOD_STARTS_WITH"
        | "TEXT_QUERY_METHOD_STARTS_WITH_IGNORE_CASE"
        | "TEXT_QUERY_METHOD_CONTAINS"
        | "TEXT_QUERY_METHOD_CONTAINS_IGNORE_CASE"
        | "TEXT_QUERY_METHOD_ENDS_WITH"
        | "TEXT_QUERY_METHOD_ENDS_WITH_IGNORE_CASE";
      /** All messages by their full names; of those that requests hold, what a request takes. Those of this package. */
      interface Messages {
        "zitadel.object.v2.Details": Details;
        "zitadel.object.v2.ListDetails": ListDetails;
        "zitadel.object.v2.ListQuery": ListQuery;
        "zitadel.object.v2.Organization": OrganizationInit;
        "zitadel.object.v2.RequestContext": RequestContext;
      }
    }
    namespace v2beta {
      /** When and where an object was changed. */
      type Details = {
        /** Number of the newest event of the object. */
        sequence?: Int64;
        /** When it was changed last. */
        changeDate?: Timestamp;
        /** Id of the organization (sessions: of the instance) that owns it. */
        resourceOwner?: string;
      };
      /** All messages by their full names; of those that requests hold, what a request takes. Those of this package. */
      interface Messages {
        "zitadel.object.v2beta.Details": Details;
      }
    }
    namespace v3alpha {
      /** An instance, by id or domain. */
      type Instance = OneOf<{
        /** Id. */
        id: string;
        /** Domain: of an organization, or the relying-party id of a WebAuthn ceremony (no scheme, no port). */
        domain: string;
      }>;
      /** The same: only requests hold it. */
      type InstanceInit = Instance;
      /** An organization. */
      type Organization = OneOf<{
        /** Id of the organization. */
        orgId: string;
        /** Domain of the organization. */
        orgDomain: string;
      }>;
      /** The same: only requests hold it. */
      type OrganizationInit = Organization;
      /** Who owns an object. */
      type Owner = {
        /** Type. */
        type?: Open<OwnerType>;
        /** Id. */
        id?: string;
      };
      /** Kind of an owner. */
      type OwnerType =
        | "OWNER_TYPE_UNSPECIFIED"
        | "OWNER_TYPE_SYSTEM"
        | "OWNER_TYPE_INSTANCE"
        | "OWNER_TYPE_ORG";
      /** All messages by their full names; of those that requests hold, what a request takes. Those of this package. */
      interface Messages {
        "zitadel.object.v3alpha.Instance": Instance;
        "zitadel.object.v3alpha.Organization": Organization;
        "zitadel.object.v3alpha.Owner": Owner;
      }
    }
  }
  namespace oidc {
    namespace v2 {
      /** An authorization request of OpenID Connect. */
      type AuthRequest = {
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
        prompt?: Open<Prompt>[];
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
      type AuthorizationError = {
        /** Why the request fails. */
        error?: Open<ErrorReason>;
        /** Description of the error for developers. */
        errorDescription?: string;
        /** Page that explains the error. */
        errorUri?: string;
      };
      /** The same: only requests hold it. */
      type AuthorizationErrorInit = AuthorizationError;
      /** Request of AuthorizeOrDenyDeviceAuthorization. */
      type AuthorizeOrDenyDeviceAuthorizationRequest = {
        /** Id of the device authorization request. 1 to 4096 characters. */
        deviceAuthorizationId: string;
      } & OneOf<{
        /** The session. */
        session: Session;
        /** The user refuses. */
        deny: Deny;
      }>;
      /** The same: only requests hold it. */
      type AuthorizeOrDenyDeviceAuthorizationRequestInit = AuthorizeOrDenyDeviceAuthorizationRequest;
      /** Response of AuthorizeOrDenyDeviceAuthorization. */
      type AuthorizeOrDenyDeviceAuthorizationResponse = {};
      /** Request of CreateCallback. */
      type CreateCallbackRequest = {
        /** Id of the authorization request, as the `authRequest` query parameter of the login page carries it. 1 to 200 characters. */
        authRequestId: string;
      } & OneOf<{
        /** The session. */
        session: Session;
        /** Why the request fails. */
        error: AuthorizationError;
      }>;
      /** The same: only requests hold it. */
      type CreateCallbackRequestInit = CreateCallbackRequest;
      /** Response of CreateCallback. */
      type CreateCallbackResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
        /** URL to which the browser is to be sent; carries the code or the error. */
        callbackUrl: string;
      };
      /** A refusal. */
      type Deny = { [name: string]: never };
      /** The same: only requests hold it. */
      type DenyInit = Deny;
      /** A device that waits to be authorised. */
      type DeviceAuthorizationRequest = {
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
      type GetAuthRequestRequest = {
        /** Id of the authorization request, as the `authRequest` query parameter of the login page carries it. 1 to 200 characters. */
        authRequestId: string;
      };
      /** The same: only requests hold it. */
      type GetAuthRequestRequestInit = GetAuthRequestRequest;
      /** Response of GetAuthRequest. */
      type GetAuthRequestResponse = {
        /** The authorization request. */
        authRequest: AuthRequest;
      };
      /** Request of GetDeviceAuthorizationRequest. */
      type GetDeviceAuthorizationRequestRequest = {
        /** The code that the device shows. Exactly 9 characters. */
        userCode: string;
      };
      /** The same: only requests hold it. */
      type GetDeviceAuthorizationRequestRequestInit = GetDeviceAuthorizationRequestRequest;
      /** Response of GetDeviceAuthorizationRequest. */
      type GetDeviceAuthorizationRequestResponse = {
        /** The device authorization request. */
        deviceAuthorizationRequest: DeviceAuthorizationRequest;
      };
      /** A session. */
      type Session = {
        /** Id of the session. 1 to 200 characters. */
        sessionId: string;
        /** Newest token of the session. Each change issues a new one and makes the old one worthless. 1 to 4096 characters. */
        sessionToken: string;
      };
      /** The same: only requests hold it. */
      type SessionInit = Session;
      /** Reason of a failed request, as the protocol names it. */
      type ErrorReason =
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
      type Prompt =
        | "PROMPT_UNSPECIFIED"
        | "PROMPT_NONE"
        | "PROMPT_LOGIN"
        | "PROMPT_CONSENT"
        | "PROMPT_SELECT_ACCOUNT"
        | "PROMPT_CREATE";
      /** Authorisation requests of OpenID Connect, for a login page of one’s own. */
      interface OIDCService {
        /**
         * Reads an OpenID Connect authorization request.
         * 
         * `GET /v2/oidc/auth_requests/{auth_request_id}`
         */
        getAuthRequest(request: GetAuthRequestRequest, options?: CallOptions): Promise<GetAuthRequestResponse>;
        /**
         * Ends an authorization request, with a session or with an error: returns where the browser has to go.
         * 
         * `POST /v2/oidc/auth_requests/{auth_request_id}`
         */
        createCallback(request: CreateCallbackRequest, options?: CallOptions): Promise<CreateCallbackResponse>;
        /**
         * Reads a device authorization request by the code that the device shows.
         * 
         * `GET /v2/oidc/device_authorization/{user_code}`
         */
        getDeviceAuthorizationRequest(request: GetDeviceAuthorizationRequestRequest, options?: CallOptions): Promise<GetDeviceAuthorizationRequestResponse>;
        /**
         * Ends a device authorization request, with a session or with a refusal.
         * 
         * `POST /v2/oidc/device_authorization/{device_authorization_id}`
         */
        authorizeOrDenyDeviceAuthorization(request: AuthorizeOrDenyDeviceAuthorizationRequest, options?: CallOptions): Promise<AuthorizeOrDenyDeviceAuthorizationResponse>;
      }
      /** Request and response of every RPC, by `package.Service/Method`. Those of this package. */
      interface Rpcs {
        "zitadel.oidc.v2.OIDCService/GetAuthRequest": [GetAuthRequestRequest, GetAuthRequestResponse];
        "zitadel.oidc.v2.OIDCService/CreateCallback": [CreateCallbackRequest, CreateCallbackResponse];
        "zitadel.oidc.v2.OIDCService/GetDeviceAuthorizationRequest": [GetDeviceAuthorizationRequestRequest, GetDeviceAuthorizationRequestResponse];
        "zitadel.oidc.v2.OIDCService/AuthorizeOrDenyDeviceAuthorization": [AuthorizeOrDenyDeviceAuthorizationRequest, AuthorizeOrDenyDeviceAuthorizationResponse];
      }
      /** All messages by their full names; of those that requests hold, what a request takes. Those of this package. */
      interface Messages {
        "zitadel.oidc.v2.AuthRequest": AuthRequest;
        "zitadel.oidc.v2.AuthorizationError": AuthorizationError;
        "zitadel.oidc.v2.AuthorizeOrDenyDeviceAuthorizationRequest": AuthorizeOrDenyDeviceAuthorizationRequest;
        "zitadel.oidc.v2.AuthorizeOrDenyDeviceAuthorizationResponse": AuthorizeOrDenyDeviceAuthorizationResponse;
        "zitadel.oidc.v2.CreateCallbackRequest": CreateCallbackRequest;
        "zitadel.oidc.v2.CreateCallbackResponse": CreateCallbackResponse;
        "zitadel.oidc.v2.Deny": Deny;
        "zitadel.oidc.v2.DeviceAuthorizationRequest": DeviceAuthorizationRequest;
        "zitadel.oidc.v2.GetAuthRequestRequest": GetAuthRequestRequest;
        "zitadel.oidc.v2.GetAuthRequestResponse": GetAuthRequestResponse;
        "zitadel.oidc.v2.GetDeviceAuthorizationRequestRequest": GetDeviceAuthorizationRequestRequest;
        "zitadel.oidc.v2.GetDeviceAuthorizationRequestResponse": GetDeviceAuthorizationRequestResponse;
        "zitadel.oidc.v2.Session": Session;
      }
    }
  }
  namespace org {
    namespace v1 {
      /** An organization. */
      type Org = {
        /** Id. */
        id?: string;
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.v1.ObjectDetails;
        /** State. */
        state?: Open<OrgState>;
        /** Name. */
        name?: string;
        /** Primary domain. */
        primaryDomain?: string;
      };
      /** Compares the domain. */
      type OrgDomainQuery = {
        /** Domain: of an organization, or the relying-party id of a WebAuthn ceremony (no scheme, no port). At most 200 characters. */
        domain?: string;
        /** How to compare. */
        method?: Open<zitadel.v1.TextQueryMethod>;
      };
      /** The same: only requests hold it. */
      type OrgDomainQueryInit = OrgDomainQuery;
      /** Compares the id. */
      type OrgIDQuery = {
        /** Id. At most 200 characters. */
        id?: string;
      };
      /** The same: only requests hold it. */
      type OrgIDQueryInit = OrgIDQuery;
      /** Compares the name. */
      type OrgNameQuery = {
        /** Name. At most 200 characters. */
        name?: string;
        /** How to compare. */
        method?: Open<zitadel.v1.TextQueryMethod>;
      };
      /** The same: only requests hold it. */
      type OrgNameQueryInit = OrgNameQuery;
      /** One condition on organizations. */
      type OrgQuery = OneOf<{
        /** By name. */
        nameQuery: OrgNameQuery;
        /** By domain. */
        domainQuery: OrgDomainQuery;
        /** By state. */
        stateQuery: OrgStateQuery;
        /** By id. */
        idQuery: OrgIDQuery;
      }>;
      /** The same: only requests hold it. */
      type OrgQueryInit = OrgQuery;
      /** Compares the state. */
      type OrgStateQuery = {
        /** State. */
        state?: Open<OrgState>;
      };
      /** The same: only requests hold it. */
      type OrgStateQueryInit = OrgStateQuery;
      /** Column of a list. */
      type OrgFieldName =
        | "ORG_FIELD_NAME_UNSPECIFIED"
        | "ORG_FIELD_NAME_NAME";
      /** State of an organization. */
      type OrgState =
        | "ORG_STATE_UNSPECIFIED"
        | "ORG_STATE_ACTIVE"
        | "ORG_STATE_INACTIVE"
        | "ORG_STATE_REMOVED";
      /** All messages by their full names; of those that requests hold, what a request takes. Those of this package. */
      interface Messages {
        "zitadel.org.v1.Org": Org;
        "zitadel.org.v1.OrgDomainQuery": OrgDomainQuery;
        "zitadel.org.v1.OrgIDQuery": OrgIDQuery;
        "zitadel.org.v1.OrgNameQuery": OrgNameQuery;
        "zitadel.org.v1.OrgQuery": OrgQuery;
        "zitadel.org.v1.OrgStateQuery": OrgStateQuery;
      }
    }
    namespace v2 {
      /** Request of AddOrganization. */
      type AddOrganizationRequest = {
        /** Name of the organization. 1 to 200 characters. */
        name: string;
        /** Users who administer the organization. */
        admins?: AddOrganizationRequest.Admin[];
        /**
         * Id of the organization. 1 to 200 characters.
         * 
         * @deprecated Use `organizationId`.
         */
        orgId?: string;
        /** Id of the organization; the server chooses one when absent. 1 to 200 characters. */
        organizationId?: string;
      };
      /** The same: only requests hold it. */
      type AddOrganizationRequestInit = AddOrganizationRequest;
      /** Response of AddOrganization. */
      type AddOrganizationResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: object.v2.Details;
        /** Id of the organization that was created. */
        organizationId?: string;
        /** The administrators that were created or added. */
        createdAdmins?: AddOrganizationResponse.CreatedAdmin[];
      };
      /** Matches the default organization. */
      type DefaultOrganizationQuery = { [name: string]: never };
      /** The same: only requests hold it. */
      type DefaultOrganizationQueryInit = DefaultOrganizationQuery;
      /** Request of ListOrganizations. */
      type ListOrganizationsRequest = {
        /** Paging and order. */
        query?: object.v2.ListQuery;
        /** By which column the list is ordered. */
        sortingColumn?: Open<OrganizationFieldName>;
        /** Only what matches all of these. */
        queries?: SearchQuery[];
      };
      /** The same: only requests hold it. */
      type ListOrganizationsRequestInit = ListOrganizationsRequest;
      /** Response of ListOrganizations. */
      type ListOrganizationsResponse = {
        /** How long the list is in all, and how new. */
        details: object.v2.ListDetails;
        /** By which column the list is ordered. */
        sortingColumn?: Open<OrganizationFieldName>;
        /** What was found. */
        result?: Organization[];
      };
      /** An organization. */
      type Organization = {
        /** Id. */
        id?: string;
        /** When and where it was changed: sequence, dates and owner. */
        details?: object.v2.Details;
        /** State. */
        state?: Open<OrganizationState>;
        /** Name. */
        name?: string;
        /** Primary domain. */
        primaryDomain?: string;
      };
      /** Compares the domain. */
      type OrganizationDomainQuery = {
        /** Domain: of an organization, or the relying-party id of a WebAuthn ceremony (no scheme, no port). 1 to 200 characters. */
        domain: string;
        /** How to compare. */
        method?: Open<object.v2.TextQueryMethod>;
      };
      /** The same: only requests hold it. */
      type OrganizationDomainQueryInit = OrganizationDomainQuery;
      /** Compares the id. */
      type OrganizationIDQuery = {
        /** Id. 1 to 200 characters. */
        id: string;
      };
      /** The same: only requests hold it. */
      type OrganizationIDQueryInit = OrganizationIDQuery;
      /** Compares the name. */
      type OrganizationNameQuery = {
        /** Name. 1 to 200 characters. */
        name: string;
        /** How to compare. */
        method?: Open<object.v2.TextQueryMethod>;
      };
      /** The same: only requests hold it. */
      type OrganizationNameQueryInit = OrganizationNameQuery;
      /** Compares the state. */
      type OrganizationStateQuery = {
        /** State. */
        state?: Open<OrganizationState>;
      };
      /** The same: only requests hold it. */
      type OrganizationStateQueryInit = OrganizationStateQuery;
      /** One condition of a search. */
      type SearchQuery = OneOf<{
        /** By name. */
        nameQuery: OrganizationNameQuery;
        /** By domain. */
        domainQuery: OrganizationDomainQuery;
        /** By state. */
        stateQuery: OrganizationStateQuery;
        /** By id. */
        idQuery: OrganizationIDQuery;
        /** The default organization of the instance. */
        defaultQuery: DefaultOrganizationQuery;
      }>;
      /** The same: only requests hold it. */
      type SearchQueryInit = SearchQuery;
      /** Column of a list. */
      type OrganizationFieldName =
        | "ORGANIZATION_FIELD_NAME_UNSPECIFIED"
        | "ORGANIZATION_FIELD_NAME_NAME"
        | "ORGANIZATION_FIELD_NAME_CREATION_DATE";
      /** State of an organization. */
      type OrganizationState =
        | "ORGANIZATION_STATE_UNSPECIFIED"
        | "ORGANIZATION_STATE_ACTIVE"
        | "ORGANIZATION_STATE_INACTIVE"
        | "ORGANIZATION_STATE_REMOVED";
      /** Organisations. */
      interface OrganizationService {
        /**
         * Searches organizations.
         * 
         * `POST /v2/organizations/_search`
         */
        listOrganizations(request?: ListOrganizationsRequest, options?: CallOptions): Promise<ListOrganizationsResponse>;
        /**
         * Creates an organization and its administrators.
         * 
         * `POST /v2/organizations`
         */
        addOrganization(request: AddOrganizationRequest, options?: CallOptions): Promise<AddOrganizationResponse>;
      }
      /** Request and response of every RPC, by `package.Service/Method`. Those of this package. */
      interface Rpcs {
        "zitadel.org.v2.OrganizationService/ListOrganizations": [ListOrganizationsRequest, ListOrganizationsResponse];
        "zitadel.org.v2.OrganizationService/AddOrganization": [AddOrganizationRequest, AddOrganizationResponse];
      }
      /** All messages by their full names; of those that requests hold, what a request takes. Those of this package. */
      interface Messages {
        "zitadel.org.v2.AddOrganizationRequest": AddOrganizationRequest;
        "zitadel.org.v2.AddOrganizationRequest.Admin": AddOrganizationRequest.Admin;
        "zitadel.org.v2.AddOrganizationResponse": AddOrganizationResponse;
        "zitadel.org.v2.AddOrganizationResponse.CreatedAdmin": AddOrganizationResponse.CreatedAdmin;
        "zitadel.org.v2.DefaultOrganizationQuery": DefaultOrganizationQuery;
        "zitadel.org.v2.ListOrganizationsRequest": ListOrganizationsRequest;
        "zitadel.org.v2.ListOrganizationsResponse": ListOrganizationsResponse;
        "zitadel.org.v2.Organization": Organization;
        "zitadel.org.v2.OrganizationDomainQuery": OrganizationDomainQuery;
        "zitadel.org.v2.OrganizationIDQuery": OrganizationIDQuery;
        "zitadel.org.v2.OrganizationNameQuery": OrganizationNameQuery;
        "zitadel.org.v2.OrganizationStateQuery": OrganizationStateQuery;
        "zitadel.org.v2.SearchQuery": SearchQuery;
      }
      namespace AddOrganizationRequest {
        /** An administrator of the organization. */
        type Admin = {
          /** Roles of the administrator; ORG_OWNER when empty. */
          roles?: string[];
        } & AtMostOneOf<{
          /** Id of an existing user. */
          userId: string;
          /** A new human user. */
          human: user.v2.AddHumanUserRequestInit;
        }>;
        /** The same: only requests hold it. */
        type AdminInit = Admin;
      }
      namespace AddOrganizationResponse {
        /** An administrator that was created or added. */
        type CreatedAdmin = {
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
  namespace policy {
    namespace v1 {
      /** Branding: colours, logos and font. */
      type LabelPolicy = {
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
        themeMode?: Open<ThemeMode>;
      };
      /** How people may sign in. */
      type LoginPolicy = {
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
        passwordlessType?: Open<PasswordlessType>;
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
        secondFactors?: Open<SecondFactorType>[];
        /** Factors that count as two. */
        multiFactors?: Open<MultiFactorType>[];
        /** Identity providers that may be used. */
        idps?: idp.v1.IDPLoginPolicyLink[];
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
      type PasswordComplexityPolicy = {
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
      type PrivacyPolicy = {
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
      type MultiFactorType =
        | "MULTI_FACTOR_TYPE_UNSPECIFIED"
        | "MULTI_FACTOR_TYPE_U2F_WITH_VERIFICATION";
      /** Whether passkeys are allowed. */
      type PasswordlessType =
        | "PASSWORDLESS_TYPE_NOT_ALLOWED"
        | "PASSWORDLESS_TYPE_ALLOWED";
      /** Kind of a second factor. */
      type SecondFactorType =
        | "SECOND_FACTOR_TYPE_UNSPECIFIED"
        | "SECOND_FACTOR_TYPE_OTP"
        | "SECOND_FACTOR_TYPE_U2F"
        | "SECOND_FACTOR_TYPE_OTP_EMAIL"
        | "SECOND_FACTOR_TYPE_OTP_SMS"
        | "SECOND_FACTOR_TYPE_RECOVERY_CODES";
      /** Light, dark or as the browser prefers. */
      type ThemeMode =
        | "THEME_MODE_UNSPECIFIED"
        | "THEME_MODE_AUTO"
        | "THEME_MODE_DARK"
        | "THEME_MODE_LIGHT";
      /** All messages by their full names; of those that requests hold, what a request takes. Those of this package. */
      interface Messages {
        "zitadel.policy.v1.LabelPolicy": LabelPolicy;
        "zitadel.policy.v1.LoginPolicy": LoginPolicy;
        "zitadel.policy.v1.PasswordComplexityPolicy": PasswordComplexityPolicy;
        "zitadel.policy.v1.PrivacyPolicy": PrivacyPolicy;
      }
    }
  }
  namespace resources {
    namespace object {
      namespace v3alpha {
        /** When and where an object was changed. */
        type Details = {
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
        type ListDetails = {
          /** Page size that the server used. */
          appliedLimit?: Int64;
          /** How many match in all, on all pages. */
          totalResult?: Int64;
          /** Point in time. */
          timestamp?: Timestamp;
        };
        /** Which page of a list. */
        type SearchQuery = {
          /** How many to skip. */
          offset?: Int64 | bigint | number;
          /** How many to list at most. */
          limit?: number;
          /** Descending order when true, ascending otherwise. */
          desc?: boolean;
        };
        /** The same: only requests hold it. */
        type SearchQueryInit = SearchQuery;
        /** How text is compared. */
        type TextFilterMethod =
          | "TEXT_FILTER_METHOD_EQUALS"
          | "TEXT_FILTER_METHOD_EQUALS_IGNORE_CASE"
          | "TEXT_FILTER_METHOD_STARTS_WITH"
          | "TEXT_FILTER_METHOD_STARTS_WITH_IGNORE_CASE"
          | "TEXT_FILTER_METHOD_CONTAINS";
        /** All messages by their full names; of those that requests hold, what a request takes. Those of this package. */
        interface Messages {
          "zitadel.resources.object.v3alpha.Details": Details;
          "zitadel.resources.object.v3alpha.ListDetails": ListDetails;
          "zitadel.resources.object.v3alpha.SearchQuery": SearchQuery;
        }
      }
    }
    namespace user {
      namespace v3alpha {
        /** Request of ActivateUser. */
        type ActivateUserRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. 1 to 200 characters. */
          id: string;
        };
        /** The same: only requests hold it. */
        type ActivateUserRequestInit = ActivateUserRequest;
        /** Response of ActivateUser. */
        type ActivateUserResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: object.v3alpha.Details;
        };
        /** Request of AddIDPAuthenticator. */
        type AddIDPAuthenticatorRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. 1 to 200 characters. */
          id: string;
          /** Which kind of authenticator may hold the passkey. */
          authenticator?: IDPAuthenticator;
        };
        /** The same: only requests hold it. */
        type AddIDPAuthenticatorRequestInit = AddIDPAuthenticatorRequest;
        /** Response of AddIDPAuthenticator. */
        type AddIDPAuthenticatorResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: object.v3alpha.Details;
        };
        /** Request of AddOTPEmailAuthenticator. */
        type AddOTPEmailAuthenticatorRequest = {
          /** The instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** The organization. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. 1 to 200 characters. */
          id: string;
          /** E-mail address. */
          email?: SetEmail;
        };
        /** The same: only requests hold it. */
        type AddOTPEmailAuthenticatorRequestInit = AddOTPEmailAuthenticatorRequest;
        /** Response of AddOTPEmailAuthenticator. */
        type AddOTPEmailAuthenticatorResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: object.v3alpha.Details;
          /** Id of the OTP e-mail registration. */
          otpEmailId?: string;
          /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
          verificationCode?: string;
        };
        /** Request of AddOTPSMSAuthenticator. */
        type AddOTPSMSAuthenticatorRequest = {
          /** The instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** The organization. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. 1 to 200 characters. */
          id: string;
          /** Phone number. */
          phone?: SetPhone;
        };
        /** The same: only requests hold it. */
        type AddOTPSMSAuthenticatorRequestInit = AddOTPSMSAuthenticatorRequest;
        /** Response of AddOTPSMSAuthenticator. */
        type AddOTPSMSAuthenticatorResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: object.v3alpha.Details;
          /** Id of the OTP SMS registration. */
          otpSmsId?: string;
          /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
          verificationCode?: string;
        };
        /** Request of AddUsername. */
        type AddUsernameRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. 1 to 200 characters. */
          id: string;
          /** User name; unique within its organization. */
          username?: SetUsername;
        };
        /** The same: only requests hold it. */
        type AddUsernameRequestInit = AddUsernameRequest;
        /** Response of AddUsername. */
        type AddUsernameResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: object.v3alpha.Details;
          /** Id of the user name. */
          usernameId?: string;
        };
        /** Combines conditions: all have to match. */
        type AndFilter = {
          /** Only what matches all of these. */
          queries?: SearchFilter[];
        };
        /** The same: only requests hold it. */
        type AndFilterInit = AndFilter;
        /** A key with which a machine user authenticates. */
        type AuthenticationKey = {
          /** Id of the key. */
          authenticationKeyId?: string;
          /** When and where it was changed: sequence, dates and owner. */
          details?: object.v3alpha.Details;
          /** Type. */
          type?: Open<AuthNKeyType>;
          /** When it expires. */
          expirationDate?: Timestamp;
        };
        /** The code of a registration link. */
        type AuthenticatorRegistrationCode = {
          /** Id. */
          id?: string;
          /** The code, as the user entered it. */
          code?: string;
        };
        /** The code of a registration link. What a request takes. */
        type AuthenticatorRegistrationCodeInit = {
          /** Id. 1 to 200 characters. */
          id: string;
          /** The code, as the user entered it. 1 to 200 characters. */
          code: string;
        };
        /** How a user signs in. */
        type Authenticators = {
          /** User names. */
          usernames?: Username[];
          /** Password. */
          password?: Password;
          /** A WebAuthn credential: passkey or U2F key. */
          webAuthN?: WebAuthN[];
          /** TOTP authenticators. */
          totps?: TOTP[];
          /** One-time codes by SMS. */
          otpSms?: OTPSMS[];
          /** One-time codes by e-mail. */
          otpEmail?: OTPEmail[];
          /** Keys with which the user authenticates. */
          authenticationKeys?: AuthenticationKey[];
          /** The providers, in the order in which they are shown. */
          identityProviders?: IdentityProvider[];
        };
        /** E-mail address and phone number of a user. */
        type Contact = {
          /** E-mail address. */
          email?: Email;
          /** Phone number. */
          phone?: Phone;
        };
        /** A new user. */
        type CreateUser = {
          /** Id of the schema that describes the data. 1 to 200 characters. */
          schemaId: string;
          /** Data of the user, as the schema describes it. */
          data?: object;
          /** E-mail address and phone number. */
          contact?: SetContact;
          /** How the user signs in. */
          authenticators?: SetAuthenticators;
          /** Id of the user. 1 to 200 characters. */
          userId?: string;
        };
        /** The same: only requests hold it. */
        type CreateUserInit = CreateUser;
        /** Request of CreateUser. */
        type CreateUserRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization: zitadel.object.v3alpha.Organization;
          /** The user. */
          user?: CreateUser;
        };
        /** The same: only requests hold it. */
        type CreateUserRequestInit = CreateUserRequest;
        /** Response of CreateUser. */
        type CreateUserResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: object.v3alpha.Details;
          /** Code that verifies the e-mail address; only when it was asked for with `returnCode`. */
          emailCode?: string;
          /** Code that verifies the phone number; only when it was asked for with `returnCode`. */
          phoneCode?: string;
        };
        /** Request of CreateWebAuthNRegistrationLink. */
        type CreateWebAuthNRegistrationLinkRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. 1 to 200 characters. */
          id: string;
        } & AtMostOneOf<{
          /** Send a link to the user. */
          sendLink: SendWebAuthNRegistrationLink;
          /** Hand the code back in the response and send nothing. */
          returnCode: ReturnWebAuthNRegistrationCode;
        }>;
        /** The same: only requests hold it. */
        type CreateWebAuthNRegistrationLinkRequestInit = CreateWebAuthNRegistrationLinkRequest;
        /** Response of CreateWebAuthNRegistrationLink. */
        type CreateWebAuthNRegistrationLinkResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: object.v3alpha.Details;
          /** The code, as the user entered it. */
          code?: AuthenticatorRegistrationCode;
        };
        /** Request of DeactivateUser. */
        type DeactivateUserRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. 1 to 200 characters. */
          id: string;
        };
        /** The same: only requests hold it. */
        type DeactivateUserRequestInit = DeactivateUserRequest;
        /** Response of DeactivateUser. */
        type DeactivateUserResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: object.v3alpha.Details;
        };
        /** Request of DeleteUser. */
        type DeleteUserRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. 1 to 200 characters. */
          id: string;
        };
        /** The same: only requests hold it. */
        type DeleteUserRequestInit = DeleteUserRequest;
        /** Response of DeleteUser. */
        type DeleteUserResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: object.v3alpha.Details;
        };
        /** An e-mail address. */
        type Email = {
          /** E-mail address. */
          address?: string;
          /** Whether it is verified. In a request: it is verified already, no code is made. */
          isVerified?: boolean;
        };
        /** Compares the e-mail address. */
        type EmailFilter = {
          /** E-mail address. At most 200 characters. */
          address?: string;
          /** How to compare. */
          method?: Open<object.v3alpha.TextFilterMethod>;
        };
        /** The same: only requests hold it. */
        type EmailFilterInit = EmailFilter;
        /** Request of GetIdentityProviderIntent. */
        type GetIdentityProviderIntentRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id of the intent. 1 to 200 characters. */
          idpIntentId: string;
          /** Token of the intent; proves that it succeeded. 1 to 4096 characters. */
          idpIntentToken: string;
        };
        /** The same: only requests hold it. */
        type GetIdentityProviderIntentRequestInit = GetIdentityProviderIntentRequest;
        /** Response of GetIdentityProviderIntent. */
        type GetIdentityProviderIntentResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: object.v3alpha.Details;
          /** What the identity provider returned about the user. */
          idpInformation?: IDPInformation;
          /** Id. */
          id?: string;
        };
        /** Schema that describes the data of a user. */
        type GetSchema = {
          /** Id. */
          id?: string;
          /** Type. */
          type?: string;
          /** Revision of the schema. */
          revision?: number;
        };
        /** A user. */
        type GetUser = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: object.v3alpha.Details;
          /** Schema that describes the data. */
          schema?: GetSchema;
          /** Data of the user, as the schema describes it. */
          data?: JsonObject;
          /** E-mail address and phone number. */
          contact?: Contact;
          /** How the user signs in. */
          authenticators?: Authenticators;
          /** State. */
          state?: Open<State>;
        };
        /** Request of GetUser. */
        type GetUserRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Id. 1 to 200 characters. */
          id: string;
        };
        /** The same: only requests hold it. */
        type GetUserRequestInit = GetUserRequest;
        /** Response of GetUser. */
        type GetUserResponse = {
          /** The user. */
          user?: GetUser;
        };
        /** A link to an identity provider. */
        type IDPAuthenticator = {
          /** Id of the identity provider. 1 to 200 characters. */
          idpId: string;
          /** Id of the user. 1 to 200 characters. */
          userId: string;
          /** User name. 1 to 200 characters. */
          userName: string;
        };
        /** The same: only requests hold it. */
        type IDPAuthenticatorInit = IDPAuthenticator;
        /** What an identity provider returned about a user. */
        type IDPInformation = {
          /** Id of the identity provider. */
          idpId?: string;
          /** Id of the user. */
          userId?: string;
          /** User name. */
          userName?: string;
          /** What the provider returned, unchanged. */
          rawInformation?: JsonObject;
          /** A generic OAuth 2 provider, or its tokens. */
          oauth?: IDPOAuthAccessInformation;
          /** An LDAP directory; in a request, the credentials for it. */
          ldap?: IDPLDAPAccessInformation;
          /** A SAML provider, or its assertion. */
          saml?: IDPSAMLAccessInformation;
        };
        /** What a directory returned about a user. */
        type IDPLDAPAccessInformation = {
          /** Which attributes of the directory hold which data. */
          attributes?: JsonObject;
        };
        /** Tokens of an OAuth provider. */
        type IDPOAuthAccessInformation = {
          /** Access token that the identity provider issued. */
          accessToken?: string;
          /** The ID token. */
          idToken?: string;
        };
        /** Assertion of a SAML provider. */
        type IDPSAMLAccessInformation = {
          /** The SAML assertion as the identity provider signed it. */
          assertion?: Base64;
        };
        /** An identity provider with which people may sign in. */
        type IdentityProvider = {
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
        type IdentityProviderIntent = {
          /** Id of the intent. */
          idpIntentId?: string;
          /** Token of the intent; proves that it succeeded. */
          idpIntentToken?: string;
          /** Id of the user. */
          userId?: string;
        };
        /** User name and password for a directory. */
        type LDAPCredentials = {
          /** User name; unique within its organization. 1 to 200 characters. */
          username: string;
          /** Password. 1 to 200 characters. */
          password: string;
        };
        /** The same: only requests hold it. */
        type LDAPCredentialsInit = LDAPCredentials;
        /** Request of LockUser. */
        type LockUserRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. 1 to 200 characters. */
          id: string;
        };
        /** The same: only requests hold it. */
        type LockUserRequestInit = LockUserRequest;
        /** Response of LockUser. */
        type LockUserResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: object.v3alpha.Details;
        };
        /** Negates a condition. */
        type NotFilter = {
          /** Which page of the list. */
          query?: SearchFilter;
        };
        /** The same: only requests hold it. */
        type NotFilterInit = NotFilter;
        /** A one-time code by e-mail. */
        type OTPEmail = {
          /** Id of the OTP e-mail registration. */
          otpEmailId?: string;
          /** E-mail address. */
          address?: string;
          /** Whether it is verified. In a request: it is verified already, no code is made. */
          isVerified?: boolean;
        };
        /** A one-time code by SMS. */
        type OTPSMS = {
          /** Id of the OTP SMS registration. */
          otpSmsId?: string;
          /** Phone number. */
          phone?: string;
          /** Whether it is verified. In a request: it is verified already, no code is made. */
          isVerified?: boolean;
        };
        /** Combines conditions: one has to match. */
        type OrFilter = {
          /** Only what matches all of these. */
          queries?: SearchFilter[];
        };
        /** The same: only requests hold it. */
        type OrFilterInit = OrFilter;
        /** Compares the organization. */
        type OrganizationIDFilter = {
          /** Id. 1 to 200 characters. */
          id: string;
          /** How to compare. */
          method?: Open<object.v3alpha.TextFilterMethod>;
        };
        /** The same: only requests hold it. */
        type OrganizationIDFilterInit = OrganizationIDFilter;
        /** A password. */
        type Password = {
          /** When the password was last changed. */
          lastChanged?: Timestamp;
        };
        /** What is changed of a user. */
        type PatchUser = {
          /** Id of the schema that describes the data. 1 to 200 characters. */
          schemaId?: string;
          /** Data of the user, as the schema describes it. */
          data?: object;
          /** E-mail address and phone number. */
          contact?: SetContact;
        };
        /** The same: only requests hold it. */
        type PatchUserInit = PatchUser;
        /** Request of PatchUser. */
        type PatchUserRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. */
          id?: string;
          /** The user. */
          user?: PatchUser;
        };
        /** The same: only requests hold it. */
        type PatchUserRequestInit = PatchUserRequest;
        /** Response of PatchUser. */
        type PatchUserResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: object.v3alpha.Details;
          /** Code that verifies the e-mail address; only when it was asked for with `returnCode`. */
          emailCode?: string;
          /** Code that verifies the phone number; only when it was asked for with `returnCode`. */
          phoneCode?: string;
        };
        /** A phone number. */
        type Phone = {
          /** Phone number; stored in E.164, read with default region Switzerland when it has no country code. */
          number?: string;
          /** Whether it is verified. In a request: it is verified already, no code is made. */
          isVerified?: boolean;
        };
        /** Compares the phone number. */
        type PhoneFilter = {
          /** Phone number; stored in E.164, read with default region Switzerland when it has no country code. 1 to 20 characters. */
          number: string;
          /** How to compare. */
          method?: Open<object.v3alpha.TextFilterMethod>;
        };
        /** The same: only requests hold it. */
        type PhoneFilterInit = PhoneFilter;
        /** Where the browser returns to. */
        type RedirectURLs = {
          /** Where the browser goes when it succeeded. 1 to 2048 characters. */
          successUrl: string;
          /** Where the browser goes when it failed. 1 to 2048 characters. */
          failureUrl: string;
        };
        /** The same: only requests hold it. */
        type RedirectURLsInit = RedirectURLs;
        /** Request of RemoveIDPAuthenticator. */
        type RemoveIDPAuthenticatorRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. 1 to 200 characters. */
          id: string;
          /** Id of the identity provider. 1 to 200 characters. */
          idpId: string;
        };
        /** The same: only requests hold it. */
        type RemoveIDPAuthenticatorRequestInit = RemoveIDPAuthenticatorRequest;
        /** Response of RemoveIDPAuthenticator. */
        type RemoveIDPAuthenticatorResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: object.v3alpha.Details;
        };
        /** Request of RemoveOTPEmailAuthenticator. */
        type RemoveOTPEmailAuthenticatorRequest = {
          /** The instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** The organization. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. 1 to 200 characters. */
          id: string;
          /** Id of the OTP e-mail registration. 1 to 200 characters. */
          otpEmailId: string;
        };
        /** The same: only requests hold it. */
        type RemoveOTPEmailAuthenticatorRequestInit = RemoveOTPEmailAuthenticatorRequest;
        /** Response of RemoveOTPEmailAuthenticator. */
        type RemoveOTPEmailAuthenticatorResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: object.v3alpha.Details;
        };
        /** Request of RemoveOTPSMSAuthenticator. */
        type RemoveOTPSMSAuthenticatorRequest = {
          /** The instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** The organization. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. 1 to 200 characters. */
          id: string;
          /** Id of the OTP SMS registration. 1 to 200 characters. */
          otpSmsId: string;
        };
        /** The same: only requests hold it. */
        type RemoveOTPSMSAuthenticatorRequestInit = RemoveOTPSMSAuthenticatorRequest;
        /** Response of RemoveOTPSMSAuthenticator. */
        type RemoveOTPSMSAuthenticatorResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: object.v3alpha.Details;
        };
        /** Request of RemoveTOTPAuthenticator. */
        type RemoveTOTPAuthenticatorRequest = {
          /** The instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** The organization. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. 1 to 200 characters. */
          id: string;
          /** Id of the TOTP registration. 1 to 200 characters. */
          totpId: string;
        };
        /** The same: only requests hold it. */
        type RemoveTOTPAuthenticatorRequestInit = RemoveTOTPAuthenticatorRequest;
        /** Response of RemoveTOTPAuthenticator. */
        type RemoveTOTPAuthenticatorResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: object.v3alpha.Details;
        };
        /** Request of RemoveUsername. */
        type RemoveUsernameRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. 1 to 200 characters. */
          id: string;
          /** Id of the user name. 1 to 200 characters. */
          usernameId: string;
        };
        /** The same: only requests hold it. */
        type RemoveUsernameRequestInit = RemoveUsernameRequest;
        /** Response of RemoveUsername. */
        type RemoveUsernameResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: object.v3alpha.Details;
        };
        /** Request of RemoveWebAuthNAuthenticator. */
        type RemoveWebAuthNAuthenticatorRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. 1 to 200 characters. */
          id: string;
          /** Id of the WebAuthn registration. 1 to 200 characters. */
          webAuthNId: string;
        };
        /** The same: only requests hold it. */
        type RemoveWebAuthNAuthenticatorRequestInit = RemoveWebAuthNAuthenticatorRequest;
        /** Response of RemoveWebAuthNAuthenticator. */
        type RemoveWebAuthNAuthenticatorResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: object.v3alpha.Details;
        };
        /** Request of RequestPasswordReset. */
        type RequestPasswordResetRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. 1 to 200 characters. */
          id: string;
        } & AtMostOneOf<{
          /** Send an e-mail. */
          sendEmail: SendPasswordResetEmail;
          /** Send an SMS. */
          sendSms: SendPasswordResetSMS;
          /** Hand the code back in the response and send nothing. */
          returnCode: ReturnPasswordResetCode;
        }>;
        /** The same: only requests hold it. */
        type RequestPasswordResetRequestInit = RequestPasswordResetRequest;
        /** Response of RequestPasswordReset. */
        type RequestPasswordResetResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: object.v3alpha.Details;
          /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
          verificationCode?: string;
        };
        /** Request of ResendContactEmailCode. */
        type ResendContactEmailCodeRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. 1 to 200 characters. */
          id: string;
        } & AtMostOneOf<{
          /** Send the code to the user. */
          sendCode: SendEmailVerificationCode;
          /** Hand the code back in the response and send nothing. */
          returnCode: ReturnEmailVerificationCode;
        }>;
        /** The same: only requests hold it. */
        type ResendContactEmailCodeRequestInit = ResendContactEmailCodeRequest;
        /** Response of ResendContactEmailCode. */
        type ResendContactEmailCodeResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: object.v3alpha.Details;
          /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
          verificationCode?: string;
        };
        /** Request of ResendContactPhoneCode. */
        type ResendContactPhoneCodeRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. 1 to 200 characters. */
          id: string;
        } & AtMostOneOf<{
          /** Send the code to the user. */
          sendCode: SendPhoneVerificationCode;
          /** Hand the code back in the response and send nothing. */
          returnCode: ReturnPhoneVerificationCode;
        }>;
        /** The same: only requests hold it. */
        type ResendContactPhoneCodeRequestInit = ResendContactPhoneCodeRequest;
        /** Response of ResendContactPhoneCode. */
        type ResendContactPhoneCodeResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: object.v3alpha.Details;
          /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
          verificationCode?: string;
        };
        /** Hand the code back in the response. */
        type ReturnEmailVerificationCode = { [name: string]: never };
        /** The same: only requests hold it. */
        type ReturnEmailVerificationCodeInit = ReturnEmailVerificationCode;
        /** Hand the code back in the response. */
        type ReturnPasswordResetCode = { [name: string]: never };
        /** The same: only requests hold it. */
        type ReturnPasswordResetCodeInit = ReturnPasswordResetCode;
        /** Hand the code back in the response. */
        type ReturnPhoneVerificationCode = { [name: string]: never };
        /** The same: only requests hold it. */
        type ReturnPhoneVerificationCodeInit = ReturnPhoneVerificationCode;
        /** Hand the code back in the response. */
        type ReturnWebAuthNRegistrationCode = { [name: string]: never };
        /** The same: only requests hold it. */
        type ReturnWebAuthNRegistrationCodeInit = ReturnWebAuthNRegistrationCode;
        /** Compares the schema. */
        type SchemaIDFilter = {
          /** Id. 1 to 200 characters. */
          id: string;
        };
        /** The same: only requests hold it. */
        type SchemaIDFilterInit = SchemaIDFilter;
        /** Compares the type of the schema. */
        type SchemaTypeFilter = {
          /** Type. 1 to 200 characters. */
          type: string;
          /** How to compare. */
          method?: Open<object.v3alpha.TextFilterMethod>;
        };
        /** The same: only requests hold it. */
        type SchemaTypeFilterInit = SchemaTypeFilter;
        /** One condition of a search. */
        type SearchFilter = OneOf<{
          /** One of these has to match. */
          orFilter: OrFilter;
          /** All of these have to match. */
          andFilter: AndFilter;
          /** This must not match. */
          notFilter: NotFilter;
          /** By id of the user. */
          userIdFilter: UserIDFilter;
          /** By id of the organization. */
          organizationIdFilter: OrganizationIDFilter;
          /** By user name. */
          usernameFilter: UsernameFilter;
          /** By e-mail address. */
          emailFilter: EmailFilter;
          /** By phone number. */
          phoneFilter: PhoneFilter;
          /** By state. */
          stateFilter: StateFilter;
          /** By id of the schema. */
          schemaIdFilter: SchemaIDFilter;
          /** By type of the schema. */
          schemaTypeFilter: SchemaTypeFilter;
        }>;
        /** The same: only requests hold it. */
        type SearchFilterInit = SearchFilter;
        /** Request of SearchUsers. */
        type SearchUsersRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Which page of the list. */
          query?: object.v3alpha.SearchQuery;
          /** By which column the list is ordered. */
          sortingColumn?: Open<FieldName>;
          /** Only what matches all of these. */
          filters?: SearchFilter[];
        };
        /** The same: only requests hold it. */
        type SearchUsersRequestInit = SearchUsersRequest;
        /** Response of SearchUsers. */
        type SearchUsersResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: object.v3alpha.ListDetails;
          /** What was found. */
          result?: GetUser[];
        };
        /** Send the code by e-mail. */
        type SendEmailVerificationCode = {
          /** Template of the link in the message, in Go’s template syntax; ZITADEL’s own page when absent. 1 to 200 characters. */
          urlTemplate?: string;
        };
        /** The same: only requests hold it. */
        type SendEmailVerificationCodeInit = SendEmailVerificationCode;
        /** Send the code by e-mail. */
        type SendPasswordResetEmail = {
          /** Template of the link in the message, in Go’s template syntax; ZITADEL’s own page when absent. 1 to 200 characters. */
          urlTemplate?: string;
        };
        /** The same: only requests hold it. */
        type SendPasswordResetEmailInit = SendPasswordResetEmail;
        /** Send the code by SMS. */
        type SendPasswordResetSMS = { [name: string]: never };
        /** The same: only requests hold it. */
        type SendPasswordResetSMSInit = SendPasswordResetSMS;
        /** Send the code by SMS. */
        type SendPhoneVerificationCode = { [name: string]: never };
        /** The same: only requests hold it. */
        type SendPhoneVerificationCodeInit = SendPhoneVerificationCode;
        /** Send the link by e-mail. */
        type SendWebAuthNRegistrationLink = {
          /** Template of the link in the message, in Go’s template syntax; ZITADEL’s own page when absent. 1 to 200 characters. */
          urlTemplate?: string;
        };
        /** The same: only requests hold it. */
        type SendWebAuthNRegistrationLinkInit = SendWebAuthNRegistrationLink;
        /** How a new user signs in. */
        type SetAuthenticators = {
          /** User names. */
          usernames?: SetUsername[];
          /** Password. */
          password?: SetPassword;
        };
        /** The same: only requests hold it. */
        type SetAuthenticatorsInit = SetAuthenticators;
        /** New e-mail address and phone number. */
        type SetContact = {
          /** E-mail address. */
          email?: SetEmail;
          /** Phone number. */
          phone?: SetPhone;
        };
        /** The same: only requests hold it. */
        type SetContactInit = SetContact;
        /** Request of SetContactEmail. */
        type SetContactEmailRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. 1 to 200 characters. */
          id: string;
          /** E-mail address. */
          email?: SetEmail;
        };
        /** The same: only requests hold it. */
        type SetContactEmailRequestInit = SetContactEmailRequest;
        /** Response of SetContactEmail. */
        type SetContactEmailResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: object.v3alpha.Details;
          /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
          verificationCode?: string;
        };
        /** Request of SetContactPhone. */
        type SetContactPhoneRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. 1 to 200 characters. */
          id: string;
          /** Phone number. */
          phone?: SetPhone;
        };
        /** The same: only requests hold it. */
        type SetContactPhoneRequestInit = SetContactPhoneRequest;
        /** Response of SetContactPhone. */
        type SetContactPhoneResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: object.v3alpha.Details;
          /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
          verificationCode?: string;
        };
        /** An e-mail address, and how it is verified. */
        type SetEmail = {
          /** E-mail address. 1 to 200 characters. */
          address: string;
        } & AtMostOneOf<{
          /** Send the code to the user. */
          sendCode: SendEmailVerificationCode;
          /** Hand the code back in the response and send nothing. */
          returnCode: ReturnEmailVerificationCode;
          /** Whether it is verified. In a request: it is verified already, no code is made. */
          isVerified: boolean;
        }>;
        /** The same: only requests hold it. */
        type SetEmailInit = SetEmail;
        /** A new password and its proof. */
        type SetPassword = {
          /** Whether the password has to be changed at the next sign-in. */
          changeRequired?: boolean;
        } & AtMostOneOf<{
          /** Password. 1 to 200 characters. */
          password: string;
          /** The hash, in a form that ZITADEL can verify. 1 to 200 characters. */
          hash: string;
        }> & AtMostOneOf<{
          /** The present password, as proof. 1 to 200 characters. */
          currentPassword: string;
          /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. 1 to 20 characters. */
          verificationCode: string;
        }>;
        /** The same: only requests hold it. */
        type SetPasswordInit = SetPassword;
        /** Request of SetPassword. */
        type SetPasswordRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. 1 to 200 characters. */
          id: string;
          /** The new password. */
          newPassword?: SetPassword;
        };
        /** The same: only requests hold it. */
        type SetPasswordRequestInit = SetPasswordRequest;
        /** Response of SetPassword. */
        type SetPasswordResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: object.v3alpha.Details;
        };
        /** A phone number, and how it is verified. */
        type SetPhone = {
          /** Phone number; stored in E.164, read with default region Switzerland when it has no country code. 1 to 20 characters. */
          number: string;
        } & AtMostOneOf<{
          /** Send the code to the user. */
          sendCode: SendPhoneVerificationCode;
          /** Hand the code back in the response and send nothing. */
          returnCode: ReturnPhoneVerificationCode;
          /** Whether it is verified. In a request: it is verified already, no code is made. */
          isVerified: boolean;
        }>;
        /** The same: only requests hold it. */
        type SetPhoneInit = SetPhone;
        /** A new user name. */
        type SetUsername = {
          /** User name; unique within its organization. 1 to 200 characters. */
          username: string;
          /** Whether the user name is unique only within its organization. */
          isOrganizationSpecific?: boolean;
        };
        /** The same: only requests hold it. */
        type SetUsernameInit = SetUsername;
        /** Request of StartIdentityProviderIntent. */
        type StartIdentityProviderIntentRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id of the identity provider. 1 to 200 characters. */
          idpId: string;
        } & AtMostOneOf<{
          /** Where the browser returns to. */
          urls: RedirectURLs;
          /** An LDAP directory; in a request, the credentials for it. */
          ldap: LDAPCredentials;
        }>;
        /** The same: only requests hold it. */
        type StartIdentityProviderIntentRequestInit = StartIdentityProviderIntentRequest;
        /** Response of StartIdentityProviderIntent. */
        type StartIdentityProviderIntentResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: object.v3alpha.Details;
          /** URL to which the browser is to be sent. */
          authUrl?: string;
          /** A sign-in with an identity provider that is under way or done. */
          idpIntent?: IdentityProviderIntent;
          /** An HTML form that posts itself. */
          postForm?: Base64;
        };
        /** Request of StartTOTPRegistration. */
        type StartTOTPRegistrationRequest = {
          /** The instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** The organization. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. 1 to 200 characters. */
          id: string;
        };
        /** The same: only requests hold it. */
        type StartTOTPRegistrationRequestInit = StartTOTPRegistrationRequest;
        /** Response of StartTOTPRegistration. */
        type StartTOTPRegistrationResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: object.v3alpha.Details;
          /** Id of the TOTP registration. */
          totpId?: string;
          /** `otpauth:` URI, for the QR code that an authenticator app reads. */
          uri?: string;
          /** The secret, base32 without padding. It is returned only here. */
          secret?: string;
        };
        /** How a WebAuthn credential is registered. */
        type StartWebAuthNRegistration = {
          /** Domain: of an organization, or the relying-party id of a WebAuthn ceremony (no scheme, no port). 1 to 200 characters. */
          domain: string;
          /** Which kind of authenticator may hold the credential. */
          authenticatorType?: Open<WebAuthNAuthenticatorType>;
          /** The code, as the user entered it. */
          code?: AuthenticatorRegistrationCodeInit;
        };
        /** The same: only requests hold it. */
        type StartWebAuthNRegistrationInit = StartWebAuthNRegistration;
        /** Request of StartWebAuthNRegistration. */
        type StartWebAuthNRegistrationRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. 1 to 200 characters. */
          id: string;
          /** How the credential is registered. */
          registration?: StartWebAuthNRegistration;
        };
        /** The same: only requests hold it. */
        type StartWebAuthNRegistrationRequestInit = StartWebAuthNRegistrationRequest;
        /** Response of StartWebAuthNRegistration. */
        type StartWebAuthNRegistrationResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: object.v3alpha.Details;
          /** Id of the WebAuthn registration. */
          webAuthNId?: string;
          /** Options for `navigator.credentials.create()`, binary members as base64url. */
          publicKeyCredentialCreationOptions?: JsonObject;
        };
        /** Compares the state. */
        type StateFilter = {
          /** State. */
          state?: Open<State>;
        };
        /** The same: only requests hold it. */
        type StateFilterInit = StateFilter;
        /** A TOTP authenticator. */
        type TOTP = {
          /** Id of the TOTP registration. */
          totpId?: string;
          /** Name. */
          name?: string;
          /** Whether it is verified. In a request: it is verified already, no code is made. */
          isVerified?: boolean;
        };
        /** Request of UnlockUser. */
        type UnlockUserRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. 1 to 200 characters. */
          id: string;
        };
        /** The same: only requests hold it. */
        type UnlockUserRequestInit = UnlockUserRequest;
        /** Response of UnlockUser. */
        type UnlockUserResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: object.v3alpha.Details;
        };
        /** Compares the user. */
        type UserIDFilter = {
          /** Id. 1 to 200 characters. */
          id: string;
          /** How to compare. */
          method?: Open<object.v3alpha.TextFilterMethod>;
        };
        /** The same: only requests hold it. */
        type UserIDFilterInit = UserIDFilter;
        /** A user name. */
        type Username = {
          /** Id of the user name. */
          usernameId?: string;
          /** User name; unique within its organization. */
          username?: string;
          /** Whether the user name is unique only within its organization. */
          isOrganizationSpecific?: boolean;
        };
        /** Compares the user name. */
        type UsernameFilter = {
          /** User name; unique within its organization. 1 to 200 characters. */
          username: string;
          /** How to compare. */
          method?: Open<object.v3alpha.TextFilterMethod>;
          /** Whether the user name is unique only within its organization. */
          isOrganizationSpecific?: boolean;
        };
        /** The same: only requests hold it. */
        type UsernameFilterInit = UsernameFilter;
        /** Request of VerifyContactEmail. */
        type VerifyContactEmailRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. 1 to 200 characters. */
          id: string;
          /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. 1 to 20 characters. */
          verificationCode: string;
        };
        /** The same: only requests hold it. */
        type VerifyContactEmailRequestInit = VerifyContactEmailRequest;
        /** Response of VerifyContactEmail. */
        type VerifyContactEmailResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: object.v3alpha.Details;
        };
        /** Request of VerifyContactPhone. */
        type VerifyContactPhoneRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. 1 to 200 characters. */
          id: string;
          /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. 1 to 20 characters. */
          verificationCode: string;
        };
        /** The same: only requests hold it. */
        type VerifyContactPhoneRequestInit = VerifyContactPhoneRequest;
        /** Response of VerifyContactPhone. */
        type VerifyContactPhoneResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: object.v3alpha.Details;
        };
        /** Request of VerifyOTPEmailRegistration. */
        type VerifyOTPEmailRegistrationRequest = {
          /** The instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** The organization. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. 1 to 200 characters. */
          id: string;
          /** Id of the OTP e-mail registration. 1 to 200 characters. */
          otpEmailId: string;
          /** The code, as the user entered it. 1 to 200 characters. */
          code: string;
        };
        /** The same: only requests hold it. */
        type VerifyOTPEmailRegistrationRequestInit = VerifyOTPEmailRegistrationRequest;
        /** Response of VerifyOTPEmailRegistration. */
        type VerifyOTPEmailRegistrationResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: object.v3alpha.Details;
        };
        /** Request of VerifyOTPSMSRegistration. */
        type VerifyOTPSMSRegistrationRequest = {
          /** The instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** The organization. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. 1 to 200 characters. */
          id: string;
          /** Id of the OTP SMS registration. 1 to 200 characters. */
          otpSmsId: string;
          /** The code, as the user entered it. 1 to 200 characters. */
          code: string;
        };
        /** The same: only requests hold it. */
        type VerifyOTPSMSRegistrationRequestInit = VerifyOTPSMSRegistrationRequest;
        /** Response of VerifyOTPSMSRegistration. */
        type VerifyOTPSMSRegistrationResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: object.v3alpha.Details;
        };
        /** Request of VerifyTOTPRegistration. */
        type VerifyTOTPRegistrationRequest = {
          /** The instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** The organization. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. 1 to 200 characters. */
          id: string;
          /** Id of the TOTP registration. 1 to 200 characters. */
          totpId: string;
          /** The code, as the user entered it. 6 to 9 characters. */
          code: string;
        };
        /** The same: only requests hold it. */
        type VerifyTOTPRegistrationRequestInit = VerifyTOTPRegistrationRequest;
        /** Response of VerifyTOTPRegistration. */
        type VerifyTOTPRegistrationResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: object.v3alpha.Details;
        };
        /** Proof of the registration of a WebAuthn credential. */
        type VerifyWebAuthNRegistration = {
          /** What the browser’s credential returned, binary members as base64url. */
          publicKeyCredential: object;
          /** Name by which the user recognizes the credential. 1 to 200 characters. */
          webAuthNName: string;
        };
        /** The same: only requests hold it. */
        type VerifyWebAuthNRegistrationInit = VerifyWebAuthNRegistration;
        /** Request of VerifyWebAuthNRegistration. */
        type VerifyWebAuthNRegistrationRequest = {
          /** Instance. */
          instance?: zitadel.object.v3alpha.Instance;
          /** Organisation. */
          organization?: zitadel.object.v3alpha.Organization;
          /** Id. 1 to 200 characters. */
          id: string;
          /** Id of the WebAuthn registration. 1 to 200 characters. */
          webAuthNId: string;
          /** Proof of the registration. */
          verify?: VerifyWebAuthNRegistration;
        };
        /** The same: only requests hold it. */
        type VerifyWebAuthNRegistrationRequestInit = VerifyWebAuthNRegistrationRequest;
        /** Response of VerifyWebAuthNRegistration. */
        type VerifyWebAuthNRegistrationResponse = {
          /** When and where it was changed: sequence, dates and owner. */
          details?: object.v3alpha.Details;
        };
        /** A WebAuthn challenge. */
        type WebAuthN = {
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
        type AuthNKeyType =
          | "AUTHN_KEY_TYPE_UNSPECIFIED"
          | "AUTHN_KEY_TYPE_JSON";
        /** Column of a list. */
        type FieldName =
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
        type State =
          | "USER_STATE_UNSPECIFIED"
          | "USER_STATE_ACTIVE"
          | "USER_STATE_INACTIVE"
          | "USER_STATE_DELETED"
          | "USER_STATE_LOCKED";
        /** Kind of an authenticator. */
        type WebAuthNAuthenticatorType =
          | "WEB_AUTH_N_AUTHENTICATOR_UNSPECIFIED"
          | "WEB_AUTH_N_AUTHENTICATOR_PLATFORM"
          | "WEB_AUTH_N_AUTHENTICATOR_CROSS_PLATFORM";
        /** Authenticators of users, the successor of zitadel.user.v3alpha. ZITADEL responds UNIMPLEMENTED. */
        interface ZITADELUsers {
          /**
           * Starts the registration of a TOTP authenticator: returns its id, the secret and the `otpauth:` URI. VerifyTOTPRegistration completes it.
           * 
           * `POST /resources/v3alpha/users/{id}/totp`
           */
          startTOTPRegistration(request: StartTOTPRegistrationRequest, options?: CallOptions): Promise<StartTOTPRegistrationResponse>;
          /**
           * Completes the registration of a TOTP factor with a code of the authenticator app.
           * 
           * `POST /resources/v3alpha/users/{id}/totp/{totp_id}/_verify`
           */
          verifyTOTPRegistration(request: VerifyTOTPRegistrationRequest, options?: CallOptions): Promise<VerifyTOTPRegistrationResponse>;
          /**
           * Removes a TOTP authenticator.
           * 
           * `DELETE /resources/v3alpha/users/{id}/totp/{totp_id}`
           */
          removeTOTPAuthenticator(request: RemoveTOTPAuthenticatorRequest, options?: CallOptions): Promise<RemoveTOTPAuthenticatorResponse>;
          /**
           * Adds one-time codes by SMS as an authenticator; VerifyOTPSMSRegistration completes it with the code that was sent to the phone.
           * 
           * `POST /resources/v3alpha/users/{id}/otp_sms`
           */
          addOTPSMSAuthenticator(request: AddOTPSMSAuthenticatorRequest, options?: CallOptions): Promise<AddOTPSMSAuthenticatorResponse>;
          /**
           * Completes the registration of an OTP SMS authenticator with the code that was sent to the phone.
           * 
           * `POST /resources/v3alpha/users/{id}/otp_sms/{otp_sms_id}/_verify`
           */
          verifyOTPSMSRegistration(request: VerifyOTPSMSRegistrationRequest, options?: CallOptions): Promise<VerifyOTPSMSRegistrationResponse>;
          /**
           * Removes an OTP SMS authenticator.
           * 
           * `DELETE /resources/v3alpha/users/{id}/otp_sms/{otp_sms_id}`
           */
          removeOTPSMSAuthenticator(request: RemoveOTPSMSAuthenticatorRequest, options?: CallOptions): Promise<RemoveOTPSMSAuthenticatorResponse>;
          /**
           * Adds one-time codes by e-mail as an authenticator; VerifyOTPEmailRegistration completes it.
           * 
           * `POST /resources/v3alpha/users/{id}/otp_email`
           */
          addOTPEmailAuthenticator(request: AddOTPEmailAuthenticatorRequest, options?: CallOptions): Promise<AddOTPEmailAuthenticatorResponse>;
          /**
           * Completes the registration of an OTP e-mail authenticator with the code that was sent to the address.
           * 
           * `POST /resources/v3alpha/users/{id}/otp_email/{otp_email_id}/_verify`
           */
          verifyOTPEmailRegistration(request: VerifyOTPEmailRegistrationRequest, options?: CallOptions): Promise<VerifyOTPEmailRegistrationResponse>;
          /**
           * Removes an OTP e-mail authenticator.
           * 
           * `DELETE /resources/v3alpha/users/{id}/otp_email/{otp_email_id}`
           */
          removeOTPEmailAuthenticator(request: RemoveOTPEmailAuthenticatorRequest, options?: CallOptions): Promise<RemoveOTPEmailAuthenticatorResponse>;
          /**
           * Searches users.
           * 
           * `POST /resources/v3alpha/users/_search`
           */
          searchUsers(request?: SearchUsersRequest, options?: CallOptions): Promise<SearchUsersResponse>;
          /**
           * Returns a user.
           * 
           * `GET /resources/v3alpha/users/{id}`
           */
          getUser(request: GetUserRequest, options?: CallOptions): Promise<GetUserResponse>;
          /**
           * Creates a user: a human or a machine.
           * 
           * `POST /resources/v3alpha/users`
           */
          createUser(request: CreateUserRequest, options?: CallOptions): Promise<CreateUserResponse>;
          /**
           * Changes a user.
           * 
           * `PATCH /resources/v3alpha/users/{id}`
           */
          patchUser(request?: PatchUserRequest, options?: CallOptions): Promise<PatchUserResponse>;
          /**
           * Deactivates a user, who can then no longer sign in.
           * 
           * `POST /resources/v3alpha/users/{id}/_deactivate`
           */
          deactivateUser(request: DeactivateUserRequest, options?: CallOptions): Promise<DeactivateUserResponse>;
          /**
           * Reactivates a deactivated user.
           * 
           * `POST /resources/v3alpha/users/{id}/_activate`
           */
          activateUser(request: ActivateUserRequest, options?: CallOptions): Promise<ActivateUserResponse>;
          /**
           * Locks a user, who can then no longer sign in.
           * 
           * `POST /resources/v3alpha/users/{id}/_lock`
           */
          lockUser(request: LockUserRequest, options?: CallOptions): Promise<LockUserResponse>;
          /**
           * Unlocks a user and resets the counters of failed checks.
           * 
           * `POST /resources/v3alpha/users/{id}/_unlock`
           */
          unlockUser(request: UnlockUserRequest, options?: CallOptions): Promise<UnlockUserResponse>;
          /**
           * Deletes a user. There is no way back.
           * 
           * `DELETE /resources/v3alpha/users/{id}`
           */
          deleteUser(request: DeleteUserRequest, options?: CallOptions): Promise<DeleteUserResponse>;
          /**
           * Changes a user’s e-mail address; a code is sent, returned, or not needed.
           * 
           * `PUT /resources/v3alpha/users/{id}/email`
           */
          setContactEmail(request: SetContactEmailRequest, options?: CallOptions): Promise<SetContactEmailResponse>;
          /**
           * Verifies an e-mail address with the code that was sent to it.
           * 
           * `POST /resources/v3alpha/users/{id}/email/_verify`
           */
          verifyContactEmail(request: VerifyContactEmailRequest, options?: CallOptions): Promise<VerifyContactEmailResponse>;
          /**
           * Makes a new code for an e-mail address whose verification is pending.
           * 
           * `POST /resources/v3alpha/users/{id}/email/_resend`
           */
          resendContactEmailCode(request: ResendContactEmailCodeRequest, options?: CallOptions): Promise<ResendContactEmailCodeResponse>;
          /**
           * Changes a user’s phone number; a code is sent, returned, or not needed.
           * 
           * `PUT /resources/v3alpha/users/{id}/phone`
           */
          setContactPhone(request: SetContactPhoneRequest, options?: CallOptions): Promise<SetContactPhoneResponse>;
          /**
           * Verifies a phone number with the code that was sent to it.
           * 
           * `POST /resources/v3alpha/users/{id}/phone/_verify`
           */
          verifyContactPhone(request: VerifyContactPhoneRequest, options?: CallOptions): Promise<VerifyContactPhoneResponse>;
          /**
           * Makes a new code for a phone number whose verification is pending.
           * 
           * `POST /resources/v3alpha/users/{id}/phone/_resend`
           */
          resendContactPhoneCode(request: ResendContactPhoneCodeRequest, options?: CallOptions): Promise<ResendContactPhoneCodeResponse>;
          /**
           * Adds a user name.
           * 
           * `POST /resources/v3alpha/users/{id}/username`
           */
          addUsername(request: AddUsernameRequest, options?: CallOptions): Promise<AddUsernameResponse>;
          /**
           * Removes a user name.
           * 
           * `DELETE /resources/v3alpha/users/{id}/username/{username_id}`
           */
          removeUsername(request: RemoveUsernameRequest, options?: CallOptions): Promise<RemoveUsernameResponse>;
          /**
           * Sets a user’s password; the present one or a code may be the proof.
           * 
           * `POST /resources/v3alpha/users/{id}/password`
           */
          setPassword(request: SetPasswordRequest, options?: CallOptions): Promise<SetPasswordResponse>;
          /**
           * Makes a code with which a user sets a new password; sent, or returned.
           * 
           * `POST /resources/v3alpha/users/{id}/password/_reset`
           */
          requestPasswordReset(request: RequestPasswordResetRequest, options?: CallOptions): Promise<RequestPasswordResetResponse>;
          /**
           * Starts the registration of a WebAuthn credential: returns the options for the browser.
           * 
           * `POST /resources/v3alpha/users/{id}/webauthn`
           */
          startWebAuthNRegistration(request: StartWebAuthNRegistrationRequest, options?: CallOptions): Promise<StartWebAuthNRegistrationResponse>;
          /**
           * Completes the registration of a WebAuthn credential with what the browser returned.
           * 
           * `POST /resources/v3alpha/users/{id}/webauthn/{web_auth_n_id}/_verify`
           */
          verifyWebAuthNRegistration(request: VerifyWebAuthNRegistrationRequest, options?: CallOptions): Promise<VerifyWebAuthNRegistrationResponse>;
          /**
           * Makes a code with which a user registers a WebAuthn credential; sent as a link, or returned.
           * 
           * `POST /resources/v3alpha/users/{id}/webauthn/registration_link`
           */
          createWebAuthNRegistrationLink(request: CreateWebAuthNRegistrationLinkRequest, options?: CallOptions): Promise<CreateWebAuthNRegistrationLinkResponse>;
          /**
           * Removes a WebAuthn credential.
           * 
           * `DELETE /resources/v3alpha/users/{id}/webauthn/{web_auth_n_id}`
           */
          removeWebAuthNAuthenticator(request: RemoveWebAuthNAuthenticatorRequest, options?: CallOptions): Promise<RemoveWebAuthNAuthenticatorResponse>;
          /**
           * Starts signing in with an identity provider: returns where the browser has to go.
           * 
           * `POST /resources/v3alpha/idp_intents`
           */
          startIdentityProviderIntent(request: StartIdentityProviderIntentRequest, options?: CallOptions): Promise<StartIdentityProviderIntentResponse>;
          /**
           * Returns what an identity provider sent about a user.
           * 
           * `GET /resources/v3alpha/idp_intents/{idp_intent_id}`
           */
          getIdentityProviderIntent(request: GetIdentityProviderIntentRequest, options?: CallOptions): Promise<GetIdentityProviderIntentResponse>;
          /**
           * Links a user to an identity provider.
           * 
           * `POST /resources/v3alpha/users/{id}/idps`
           */
          addIDPAuthenticator(request: AddIDPAuthenticatorRequest, options?: CallOptions): Promise<AddIDPAuthenticatorResponse>;
          /**
           * Removes the link to an identity provider.
           * 
           * `DELETE /resources/v3alpha/users/{id}/idps/{idp_id}`
           */
          removeIDPAuthenticator(request: RemoveIDPAuthenticatorRequest, options?: CallOptions): Promise<RemoveIDPAuthenticatorResponse>;
        }
        /** Request and response of every RPC, by `package.Service/Method`. Those of this package. */
        interface Rpcs {
          "zitadel.resources.user.v3alpha.ZITADELUsers/StartTOTPRegistration": [StartTOTPRegistrationRequest, StartTOTPRegistrationResponse];
          "zitadel.resources.user.v3alpha.ZITADELUsers/VerifyTOTPRegistration": [VerifyTOTPRegistrationRequest, VerifyTOTPRegistrationResponse];
          "zitadel.resources.user.v3alpha.ZITADELUsers/RemoveTOTPAuthenticator": [RemoveTOTPAuthenticatorRequest, RemoveTOTPAuthenticatorResponse];
          "zitadel.resources.user.v3alpha.ZITADELUsers/AddOTPSMSAuthenticator": [AddOTPSMSAuthenticatorRequest, AddOTPSMSAuthenticatorResponse];
          "zitadel.resources.user.v3alpha.ZITADELUsers/VerifyOTPSMSRegistration": [VerifyOTPSMSRegistrationRequest, VerifyOTPSMSRegistrationResponse];
          "zitadel.resources.user.v3alpha.ZITADELUsers/RemoveOTPSMSAuthenticator": [RemoveOTPSMSAuthenticatorRequest, RemoveOTPSMSAuthenticatorResponse];
          "zitadel.resources.user.v3alpha.ZITADELUsers/AddOTPEmailAuthenticator": [AddOTPEmailAuthenticatorRequest, AddOTPEmailAuthenticatorResponse];
          "zitadel.resources.user.v3alpha.ZITADELUsers/VerifyOTPEmailRegistration": [VerifyOTPEmailRegistrationRequest, VerifyOTPEmailRegistrationResponse];
          "zitadel.resources.user.v3alpha.ZITADELUsers/RemoveOTPEmailAuthenticator": [RemoveOTPEmailAuthenticatorRequest, RemoveOTPEmailAuthenticatorResponse];
          "zitadel.resources.user.v3alpha.ZITADELUsers/SearchUsers": [SearchUsersRequest, SearchUsersResponse];
          "zitadel.resources.user.v3alpha.ZITADELUsers/GetUser": [GetUserRequest, GetUserResponse];
          "zitadel.resources.user.v3alpha.ZITADELUsers/CreateUser": [CreateUserRequest, CreateUserResponse];
          "zitadel.resources.user.v3alpha.ZITADELUsers/PatchUser": [PatchUserRequest, PatchUserResponse];
          "zitadel.resources.user.v3alpha.ZITADELUsers/DeactivateUser": [DeactivateUserRequest, DeactivateUserResponse];
          "zitadel.resources.user.v3alpha.ZITADELUsers/ActivateUser": [ActivateUserRequest, ActivateUserResponse];
          "zitadel.resources.user.v3alpha.ZITADELUsers/LockUser": [LockUserRequest, LockUserResponse];
          "zitadel.resources.user.v3alpha.ZITADELUsers/UnlockUser": [UnlockUserRequest, UnlockUserResponse];
          "zitadel.resources.user.v3alpha.ZITADELUsers/DeleteUser": [DeleteUserRequest, DeleteUserResponse];
          "zitadel.resources.user.v3alpha.ZITADELUsers/SetContactEmail": [SetContactEmailRequest, SetContactEmailResponse];
          "zitadel.resources.user.v3alpha.ZITADELUsers/VerifyContactEmail": [VerifyContactEmailRequest, VerifyContactEmailResponse];
          "zitadel.resources.user.v3alpha.ZITADELUsers/ResendContactEmailCode": [ResendContactEmailCodeRequest, ResendContactEmailCodeResponse];
          "zitadel.resources.user.v3alpha.ZITADELUsers/SetContactPhone": [SetContactPhoneRequest, SetContactPhoneResponse];
          "zitadel.resources.user.v3alpha.ZITADELUsers/VerifyContactPhone": [VerifyContactPhoneRequest, VerifyContactPhoneResponse];
          "zitadel.resources.user.v3alpha.ZITADELUsers/ResendContactPhoneCode": [ResendContactPhoneCodeRequest, ResendContactPhoneCodeResponse];
          "zitadel.resources.user.v3alpha.ZITADELUsers/AddUsername": [AddUsernameRequest, AddUsernameResponse];
          "zitadel.resources.user.v3alpha.ZITADELUsers/RemoveUsername": [RemoveUsernameRequest, RemoveUsernameResponse];
          "zitadel.resources.user.v3alpha.ZITADELUsers/SetPassword": [SetPasswordRequest, SetPasswordResponse];
          "zitadel.resources.user.v3alpha.ZITADELUsers/RequestPasswordReset": [RequestPasswordResetRequest, RequestPasswordResetResponse];
          "zitadel.resources.user.v3alpha.ZITADELUsers/StartWebAuthNRegistration": [StartWebAuthNRegistrationRequest, StartWebAuthNRegistrationResponse];
          "zitadel.resources.user.v3alpha.ZITADELUsers/VerifyWebAuthNRegistration": [VerifyWebAuthNRegistrationRequest, VerifyWebAuthNRegistrationResponse];
          "zitadel.resources.user.v3alpha.ZITADELUsers/CreateWebAuthNRegistrationLink": [CreateWebAuthNRegistrationLinkRequest, CreateWebAuthNRegistrationLinkResponse];
          "zitadel.resources.user.v3alpha.ZITADELUsers/RemoveWebAuthNAuthenticator": [RemoveWebAuthNAuthenticatorRequest, RemoveWebAuthNAuthenticatorResponse];
          "zitadel.resources.user.v3alpha.ZITADELUsers/StartIdentityProviderIntent": [StartIdentityProviderIntentRequest, StartIdentityProviderIntentResponse];
          "zitadel.resources.user.v3alpha.ZITADELUsers/GetIdentityProviderIntent": [GetIdentityProviderIntentRequest, GetIdentityProviderIntentResponse];
          "zitadel.resources.user.v3alpha.ZITADELUsers/AddIDPAuthenticator": [AddIDPAuthenticatorRequest, AddIDPAuthenticatorResponse];
          "zitadel.resources.user.v3alpha.ZITADELUsers/RemoveIDPAuthenticator": [RemoveIDPAuthenticatorRequest, RemoveIDPAuthenticatorResponse];
        }
        /** All messages by their full names; of those that requests hold, what a request takes. Those of this package. */
        interface Messages {
          "zitadel.resources.user.v3alpha.ActivateUserRequest": ActivateUserRequest;
          "zitadel.resources.user.v3alpha.ActivateUserResponse": ActivateUserResponse;
          "zitadel.resources.user.v3alpha.AddIDPAuthenticatorRequest": AddIDPAuthenticatorRequest;
          "zitadel.resources.user.v3alpha.AddIDPAuthenticatorResponse": AddIDPAuthenticatorResponse;
          "zitadel.resources.user.v3alpha.AddOTPEmailAuthenticatorRequest": AddOTPEmailAuthenticatorRequest;
          "zitadel.resources.user.v3alpha.AddOTPEmailAuthenticatorResponse": AddOTPEmailAuthenticatorResponse;
          "zitadel.resources.user.v3alpha.AddOTPSMSAuthenticatorRequest": AddOTPSMSAuthenticatorRequest;
          "zitadel.resources.user.v3alpha.AddOTPSMSAuthenticatorResponse": AddOTPSMSAuthenticatorResponse;
          "zitadel.resources.user.v3alpha.AddUsernameRequest": AddUsernameRequest;
          "zitadel.resources.user.v3alpha.AddUsernameResponse": AddUsernameResponse;
          "zitadel.resources.user.v3alpha.AndFilter": AndFilter;
          "zitadel.resources.user.v3alpha.AuthenticationKey": AuthenticationKey;
          "zitadel.resources.user.v3alpha.AuthenticatorRegistrationCode": AuthenticatorRegistrationCodeInit;
          "zitadel.resources.user.v3alpha.Authenticators": Authenticators;
          "zitadel.resources.user.v3alpha.Contact": Contact;
          "zitadel.resources.user.v3alpha.CreateUser": CreateUser;
          "zitadel.resources.user.v3alpha.CreateUserRequest": CreateUserRequest;
          "zitadel.resources.user.v3alpha.CreateUserResponse": CreateUserResponse;
          "zitadel.resources.user.v3alpha.CreateWebAuthNRegistrationLinkRequest": CreateWebAuthNRegistrationLinkRequest;
          "zitadel.resources.user.v3alpha.CreateWebAuthNRegistrationLinkResponse": CreateWebAuthNRegistrationLinkResponse;
          "zitadel.resources.user.v3alpha.DeactivateUserRequest": DeactivateUserRequest;
          "zitadel.resources.user.v3alpha.DeactivateUserResponse": DeactivateUserResponse;
          "zitadel.resources.user.v3alpha.DeleteUserRequest": DeleteUserRequest;
          "zitadel.resources.user.v3alpha.DeleteUserResponse": DeleteUserResponse;
          "zitadel.resources.user.v3alpha.Email": Email;
          "zitadel.resources.user.v3alpha.EmailFilter": EmailFilter;
          "zitadel.resources.user.v3alpha.GetIdentityProviderIntentRequest": GetIdentityProviderIntentRequest;
          "zitadel.resources.user.v3alpha.GetIdentityProviderIntentResponse": GetIdentityProviderIntentResponse;
          "zitadel.resources.user.v3alpha.GetSchema": GetSchema;
          "zitadel.resources.user.v3alpha.GetUser": GetUser;
          "zitadel.resources.user.v3alpha.GetUserRequest": GetUserRequest;
          "zitadel.resources.user.v3alpha.GetUserResponse": GetUserResponse;
          "zitadel.resources.user.v3alpha.IDPAuthenticator": IDPAuthenticator;
          "zitadel.resources.user.v3alpha.IDPInformation": IDPInformation;
          "zitadel.resources.user.v3alpha.IDPLDAPAccessInformation": IDPLDAPAccessInformation;
          "zitadel.resources.user.v3alpha.IDPOAuthAccessInformation": IDPOAuthAccessInformation;
          "zitadel.resources.user.v3alpha.IDPSAMLAccessInformation": IDPSAMLAccessInformation;
          "zitadel.resources.user.v3alpha.IdentityProvider": IdentityProvider;
          "zitadel.resources.user.v3alpha.IdentityProviderIntent": IdentityProviderIntent;
          "zitadel.resources.user.v3alpha.LDAPCredentials": LDAPCredentials;
          "zitadel.resources.user.v3alpha.LockUserRequest": LockUserRequest;
          "zitadel.resources.user.v3alpha.LockUserResponse": LockUserResponse;
          "zitadel.resources.user.v3alpha.NotFilter": NotFilter;
          "zitadel.resources.user.v3alpha.OTPEmail": OTPEmail;
          "zitadel.resources.user.v3alpha.OTPSMS": OTPSMS;
          "zitadel.resources.user.v3alpha.OrFilter": OrFilter;
          "zitadel.resources.user.v3alpha.OrganizationIDFilter": OrganizationIDFilter;
          "zitadel.resources.user.v3alpha.Password": Password;
          "zitadel.resources.user.v3alpha.PatchUser": PatchUser;
          "zitadel.resources.user.v3alpha.PatchUserRequest": PatchUserRequest;
          "zitadel.resources.user.v3alpha.PatchUserResponse": PatchUserResponse;
          "zitadel.resources.user.v3alpha.Phone": Phone;
          "zitadel.resources.user.v3alpha.PhoneFilter": PhoneFilter;
          "zitadel.resources.user.v3alpha.RedirectURLs": RedirectURLs;
          "zitadel.resources.user.v3alpha.RemoveIDPAuthenticatorRequest": RemoveIDPAuthenticatorRequest;
          "zitadel.resources.user.v3alpha.RemoveIDPAuthenticatorResponse": RemoveIDPAuthenticatorResponse;
          "zitadel.resources.user.v3alpha.RemoveOTPEmailAuthenticatorRequest": RemoveOTPEmailAuthenticatorRequest;
          "zitadel.resources.user.v3alpha.RemoveOTPEmailAuthenticatorResponse": RemoveOTPEmailAuthenticatorResponse;
          "zitadel.resources.user.v3alpha.RemoveOTPSMSAuthenticatorRequest": RemoveOTPSMSAuthenticatorRequest;
          "zitadel.resources.user.v3alpha.RemoveOTPSMSAuthenticatorResponse": RemoveOTPSMSAuthenticatorResponse;
          "zitadel.resources.user.v3alpha.RemoveTOTPAuthenticatorRequest": RemoveTOTPAuthenticatorRequest;
          "zitadel.resources.user.v3alpha.RemoveTOTPAuthenticatorResponse": RemoveTOTPAuthenticatorResponse;
          "zitadel.resources.user.v3alpha.RemoveUsernameRequest": RemoveUsernameRequest;
          "zitadel.resources.user.v3alpha.RemoveUsernameResponse": RemoveUsernameResponse;
          "zitadel.resources.user.v3alpha.RemoveWebAuthNAuthenticatorRequest": RemoveWebAuthNAuthenticatorRequest;
          "zitadel.resources.user.v3alpha.RemoveWebAuthNAuthenticatorResponse": RemoveWebAuthNAuthenticatorResponse;
          "zitadel.resources.user.v3alpha.RequestPasswordResetRequest": RequestPasswordResetRequest;
          "zitadel.resources.user.v3alpha.RequestPasswordResetResponse": RequestPasswordResetResponse;
          "zitadel.resources.user.v3alpha.ResendContactEmailCodeRequest": ResendContactEmailCodeRequest;
          "zitadel.resources.user.v3alpha.ResendContactEmailCodeResponse": ResendContactEmailCodeResponse;
          "zitadel.resources.user.v3alpha.ResendContactPhoneCodeRequest": ResendContactPhoneCodeRequest;
          "zitadel.resources.user.v3alpha.ResendContactPhoneCodeResponse": ResendContactPhoneCodeResponse;
          "zitadel.resources.user.v3alpha.ReturnEmailVerificationCode": ReturnEmailVerificationCode;
          "zitadel.resources.user.v3alpha.ReturnPasswordResetCode": ReturnPasswordResetCode;
          "zitadel.resources.user.v3alpha.ReturnPhoneVerificationCode": ReturnPhoneVerificationCode;
          "zitadel.resources.user.v3alpha.ReturnWebAuthNRegistrationCode": ReturnWebAuthNRegistrationCode;
          "zitadel.resources.user.v3alpha.SchemaIDFilter": SchemaIDFilter;
          "zitadel.resources.user.v3alpha.SchemaTypeFilter": SchemaTypeFilter;
          "zitadel.resources.user.v3alpha.SearchFilter": SearchFilter;
          "zitadel.resources.user.v3alpha.SearchUsersRequest": SearchUsersRequest;
          "zitadel.resources.user.v3alpha.SearchUsersResponse": SearchUsersResponse;
          "zitadel.resources.user.v3alpha.SendEmailVerificationCode": SendEmailVerificationCode;
          "zitadel.resources.user.v3alpha.SendPasswordResetEmail": SendPasswordResetEmail;
          "zitadel.resources.user.v3alpha.SendPasswordResetSMS": SendPasswordResetSMS;
          "zitadel.resources.user.v3alpha.SendPhoneVerificationCode": SendPhoneVerificationCode;
          "zitadel.resources.user.v3alpha.SendWebAuthNRegistrationLink": SendWebAuthNRegistrationLink;
          "zitadel.resources.user.v3alpha.SetAuthenticators": SetAuthenticators;
          "zitadel.resources.user.v3alpha.SetContact": SetContact;
          "zitadel.resources.user.v3alpha.SetContactEmailRequest": SetContactEmailRequest;
          "zitadel.resources.user.v3alpha.SetContactEmailResponse": SetContactEmailResponse;
          "zitadel.resources.user.v3alpha.SetContactPhoneRequest": SetContactPhoneRequest;
          "zitadel.resources.user.v3alpha.SetContactPhoneResponse": SetContactPhoneResponse;
          "zitadel.resources.user.v3alpha.SetEmail": SetEmail;
          "zitadel.resources.user.v3alpha.SetPassword": SetPassword;
          "zitadel.resources.user.v3alpha.SetPasswordRequest": SetPasswordRequest;
          "zitadel.resources.user.v3alpha.SetPasswordResponse": SetPasswordResponse;
          "zitadel.resources.user.v3alpha.SetPhone": SetPhone;
          "zitadel.resources.user.v3alpha.SetUsername": SetUsername;
          "zitadel.resources.user.v3alpha.StartIdentityProviderIntentRequest": StartIdentityProviderIntentRequest;
          "zitadel.resources.user.v3alpha.StartIdentityProviderIntentResponse": StartIdentityProviderIntentResponse;
          "zitadel.resources.user.v3alpha.StartTOTPRegistrationRequest": StartTOTPRegistrationRequest;
          "zitadel.resources.user.v3alpha.StartTOTPRegistrationResponse": StartTOTPRegistrationResponse;
          "zitadel.resources.user.v3alpha.StartWebAuthNRegistration": StartWebAuthNRegistration;
          "zitadel.resources.user.v3alpha.StartWebAuthNRegistrationRequest": StartWebAuthNRegistrationRequest;
          "zitadel.resources.user.v3alpha.StartWebAuthNRegistrationResponse": StartWebAuthNRegistrationResponse;
          "zitadel.resources.user.v3alpha.StateFilter": StateFilter;
          "zitadel.resources.user.v3alpha.TOTP": TOTP;
          "zitadel.resources.user.v3alpha.UnlockUserRequest": UnlockUserRequest;
          "zitadel.resources.user.v3alpha.UnlockUserResponse": UnlockUserResponse;
          "zitadel.resources.user.v3alpha.UserIDFilter": UserIDFilter;
          "zitadel.resources.user.v3alpha.Username": Username;
          "zitadel.resources.user.v3alpha.UsernameFilter": UsernameFilter;
          "zitadel.resources.user.v3alpha.VerifyContactEmailRequest": VerifyContactEmailRequest;
          "zitadel.resources.user.v3alpha.VerifyContactEmailResponse": VerifyContactEmailResponse;
          "zitadel.resources.user.v3alpha.VerifyContactPhoneRequest": VerifyContactPhoneRequest;
          "zitadel.resources.user.v3alpha.VerifyContactPhoneResponse": VerifyContactPhoneResponse;
          "zitadel.resources.user.v3alpha.VerifyOTPEmailRegistrationRequest": VerifyOTPEmailRegistrationRequest;
          "zitadel.resources.user.v3alpha.VerifyOTPEmailRegistrationResponse": VerifyOTPEmailRegistrationResponse;
          "zitadel.resources.user.v3alpha.VerifyOTPSMSRegistrationRequest": VerifyOTPSMSRegistrationRequest;
          "zitadel.resources.user.v3alpha.VerifyOTPSMSRegistrationResponse": VerifyOTPSMSRegistrationResponse;
          "zitadel.resources.user.v3alpha.VerifyTOTPRegistrationRequest": VerifyTOTPRegistrationRequest;
          "zitadel.resources.user.v3alpha.VerifyTOTPRegistrationResponse": VerifyTOTPRegistrationResponse;
          "zitadel.resources.user.v3alpha.VerifyWebAuthNRegistration": VerifyWebAuthNRegistration;
          "zitadel.resources.user.v3alpha.VerifyWebAuthNRegistrationRequest": VerifyWebAuthNRegistrationRequest;
          "zitadel.resources.user.v3alpha.VerifyWebAuthNRegistrationResponse": VerifyWebAuthNRegistrationResponse;
          "zitadel.resources.user.v3alpha.WebAuthN": WebAuthN;
        }
      }
    }
  }
  namespace saml {
    namespace v2 {
      /** Why an authorization request fails. */
      type AuthorizationError = {
        /** Why the request fails. */
        error?: Open<ErrorReason>;
        /** Description of the error for developers. */
        errorDescription?: string;
      };
      /** The same: only requests hold it. */
      type AuthorizationErrorInit = AuthorizationError;
      /** Request of CreateResponse. */
      type CreateResponseRequest = {
        /** Id of the SAML request. 1 to 200 characters. */
        samlRequestId: string;
      } & OneOf<{
        /** The session. */
        session: Session;
        /** Why the request fails. */
        error: AuthorizationError;
      }>;
      /** The same: only requests hold it. */
      type CreateResponseRequestInit = CreateResponseRequest;
      /** Response of CreateResponse. */
      type CreateResponseResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: object.v2.Details;
        /** URL; of a TOTP factor the `otpauth:` URI for the QR code. */
        url?: string;
        /** Send the response by redirect. */
        redirect?: RedirectResponse;
        /** Send the response as a form. */
        post?: PostResponse;
      };
      /** Request of GetSAMLRequest. */
      type GetSAMLRequestRequest = {
        /** Id of the SAML request. 1 to 200 characters. */
        samlRequestId: string;
      };
      /** The same: only requests hold it. */
      type GetSAMLRequestRequestInit = GetSAMLRequestRequest;
      /** Response of GetSAMLRequest. */
      type GetSAMLRequestResponse = {
        /** The SAML request. */
        samlRequest?: SAMLRequest;
      };
      /** A response that the browser posts. */
      type PostResponse = {
        /** RelayState of the request. */
        relayState?: string;
        /** The SAML response. */
        samlResponse?: string;
      };
      /** A response that goes by redirect. */
      type RedirectResponse = {};
      /** A request of a SAML service provider. */
      type SAMLRequest = {
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
      type Session = {
        /** Id of the session. 1 to 200 characters. */
        sessionId: string;
        /** Newest token of the session. Each change issues a new one and makes the old one worthless. 1 to 4096 characters. */
        sessionToken: string;
      };
      /** The same: only requests hold it. */
      type SessionInit = Session;
      /** Reason of a failed request, as the protocol names it. */
      type ErrorReason =
        | "ERROR_REASON_UNSPECIFIED"
        | "ERROR_REASON_VERSION_MISSMATCH"
        | "ERROR_REASON_AUTH_N_FAILED"
        | "ERROR_REASON_INVALID_ATTR_NAME_OR_VALUE"
        | "ERROR_REASON_INVALID_NAMEID_POLICY"
        | "ERROR_REASON_REQUEST_DENIED"
        | "ERROR_REASON_REQUEST_UNSUPPORTED"
        | "ERROR_REASON_UNSUPPORTED_BINDING";
      /** Requests of SAML service providers, for a login page of one’s own. */
      interface SAMLService {
        /**
         * Reads a SAML request.
         * 
         * `GET /v2/saml/saml_requests/{saml_request_id}`
         */
        getSAMLRequest(request: GetSAMLRequestRequest, options?: CallOptions): Promise<GetSAMLRequestResponse>;
        /**
         * Ends a SAML request, with a session or with an error.
         * 
         * `POST /v2/saml/saml_requests/{saml_request_id}`
         */
        createResponse(request: CreateResponseRequest, options?: CallOptions): Promise<CreateResponseResponse>;
      }
      /** Request and response of every RPC, by `package.Service/Method`. Those of this package. */
      interface Rpcs {
        "zitadel.saml.v2.SAMLService/GetSAMLRequest": [GetSAMLRequestRequest, GetSAMLRequestResponse];
        "zitadel.saml.v2.SAMLService/CreateResponse": [CreateResponseRequest, CreateResponseResponse];
      }
      /** All messages by their full names; of those that requests hold, what a request takes. Those of this package. */
      interface Messages {
        "zitadel.saml.v2.AuthorizationError": AuthorizationError;
        "zitadel.saml.v2.CreateResponseRequest": CreateResponseRequest;
        "zitadel.saml.v2.CreateResponseResponse": CreateResponseResponse;
        "zitadel.saml.v2.GetSAMLRequestRequest": GetSAMLRequestRequest;
        "zitadel.saml.v2.GetSAMLRequestResponse": GetSAMLRequestResponse;
        "zitadel.saml.v2.PostResponse": PostResponse;
        "zitadel.saml.v2.RedirectResponse": RedirectResponse;
        "zitadel.saml.v2.SAMLRequest": SAMLRequest;
        "zitadel.saml.v2.Session": Session;
      }
    }
  }
  namespace session {
    namespace v2 {
      /** Challenges that the user agent has to solve. */
      type Challenges = {
        /** A WebAuthn credential: passkey or U2F key. */
        webAuthN?: Challenges.WebAuthN;
        /** One-time codes by SMS. */
        otpSms?: string;
        /** One-time codes by e-mail. */
        otpEmail?: string;
      };
      /** Checks a sign-in with an identity provider. */
      type CheckIDPIntent = {
        /** Id of the intent. 1 to 200 characters. */
        idpIntentId: string;
        /** Token of the intent; proves that it succeeded. 1 to 4096 characters. */
        idpIntentToken: string;
      };
      /** The same: only requests hold it. */
      type CheckIDPIntentInit = CheckIDPIntent;
      /** Checks a one-time code that was sent. */
      type CheckOTP = {
        /** The code, as the user entered it. At least 1 characters. */
        code: string;
      };
      /** The same: only requests hold it. */
      type CheckOTPInit = CheckOTP;
      /** Checks the password. */
      type CheckPassword = {
        /** Password. 1 to 200 characters. */
        password: string;
      };
      /** The same: only requests hold it. */
      type CheckPasswordInit = CheckPassword;
      /** Checks a recovery code. */
      type CheckRecoveryCode = {
        /** The recovery code, as the user entered it. Each code is accepted once. 1 to 200 characters. */
        code: string;
      };
      /** The same: only requests hold it. */
      type CheckRecoveryCodeInit = CheckRecoveryCode;
      /** Checks a TOTP code. */
      type CheckTOTP = {
        /** The code, as the user entered it. Exactly 6 characters. */
        code: string;
      };
      /** The same: only requests hold it. */
      type CheckTOTPInit = CheckTOTP;
      /** Says who signs in. */
      type CheckUser = OneOf<{
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Login name. 1 to 200 characters. */
        loginName: string;
      }>;
      /** The same: only requests hold it. */
      type CheckUserInit = CheckUser;
      /** Checks a WebAuthn assertion. */
      type CheckWebAuthN = {
        /** What `navigator.credentials.get()` returned, binary members as base64url. */
        credentialAssertionData: object;
      };
      /** The same: only requests hold it. */
      type CheckWebAuthNInit = CheckWebAuthN;
      /** What is to be checked. */
      type Checks = {
        /** The user. */
        user?: CheckUser;
        /** Password. */
        password?: CheckPassword;
        /** A WebAuthn credential: passkey or U2F key. */
        webAuthN?: CheckWebAuthN;
        /** A sign-in with an identity provider that is under way or done. */
        idpIntent?: CheckIDPIntent;
        /** TOTP, as an authenticator app makes it. */
        totp?: CheckTOTP;
        /** One-time codes by SMS. */
        otpSms?: CheckOTP;
        /** One-time codes by e-mail. */
        otpEmail?: CheckOTP;
        /** A recovery code. */
        recoveryCode?: CheckRecoveryCode;
      };
      /** The same: only requests hold it. */
      type ChecksInit = Checks;
      /** Request of CreateSession. */
      type CreateSessionRequest = {
        /** What is to be checked; all of it, or nothing is stored. */
        checks?: Checks;
        /** Metadata: a value (bytes) by key. */
        metadata?: { [key: string]: Base64 | Uint8Array };
        /** Challenges: a request selects them, a response carries them for the user agent. */
        challenges?: RequestChallenges;
        /** The browser or app that the session belongs to. */
        userAgent?: UserAgentInit;
        /** How long the session lives from now; without it, until it is deleted. */
        lifetime?: Duration;
      };
      /** The same: only requests hold it. */
      type CreateSessionRequestInit = CreateSessionRequest;
      /** Response of CreateSession. */
      type CreateSessionResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
        /** Id of the session. */
        sessionId: string;
        /** Newest token of the session. Each change issues a new one and makes the old one worthless. */
        sessionToken: string;
        /** Challenges: a request selects them, a response carries them for the user agent. */
        challenges?: Challenges;
      };
      /** Compares the time of creation. */
      type CreationDateQuery = {
        /** When it was created. */
        creationDate?: Timestamp | Date;
        /** How to compare. */
        method?: Open<v1.TimestampQueryMethod>;
      };
      /** The same: only requests hold it. */
      type CreationDateQueryInit = CreationDateQuery;
      /** Compares who created it. */
      type CreatorQuery = {
        /** Id. At most 200 characters. */
        id?: string;
      };
      /** The same: only requests hold it. */
      type CreatorQueryInit = CreatorQuery;
      /** Request of DeleteSession. */
      type DeleteSessionRequest = {
        /** Id of the session. 1 to 200 characters. */
        sessionId: string;
        /** Newest token of the session. Each change issues a new one and makes the old one worthless. */
        sessionToken?: string;
      };
      /** The same: only requests hold it. */
      type DeleteSessionRequestInit = DeleteSessionRequest;
      /** Response of DeleteSession. */
      type DeleteSessionResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
      };
      /** Compares the time of expiry. */
      type ExpirationDateQuery = {
        /** When it expires. */
        expirationDate?: Timestamp | Date;
        /** How to compare. */
        method?: Open<v1.TimestampQueryMethod>;
      };
      /** The same: only requests hold it. */
      type ExpirationDateQueryInit = ExpirationDateQuery;
      /** The factors of a session that were checked. */
      type Factors = {
        /** The user. */
        user?: UserFactor;
        /** Password. */
        password?: PasswordFactor;
        /** A WebAuthn credential: passkey or U2F key. */
        webAuthN?: WebAuthNFactor;
        /** The sign-in with an identity provider. */
        intent?: IntentFactor;
        /** TOTP, as an authenticator app makes it. */
        totp?: TOTPFactor;
        /** One-time codes by SMS. */
        otpSms?: OTPFactor;
        /** One-time codes by e-mail. */
        otpEmail?: OTPFactor;
        /** A recovery code. */
        recoveryCode?: RecoveryCodeFactor;
      };
      /** Request of GetSession. */
      type GetSessionRequest = {
        /** Id of the session. 1 to 200 characters. */
        sessionId: string;
        /** Newest token of the session. Each change issues a new one and makes the old one worthless. 1 to 4096 characters. */
        sessionToken?: string;
      };
      /** The same: only requests hold it. */
      type GetSessionRequestInit = GetSessionRequest;
      /** Response of GetSession. */
      type GetSessionResponse = {
        /** The session. */
        session: Session;
      };
      /** Any of these ids. */
      type IDsQuery = {
        /** The ids. */
        ids?: string[];
      };
      /** The same: only requests hold it. */
      type IDsQueryInit = IDsQuery;
      /** A checked sign-in with an identity provider. */
      type IntentFactor = {
        /** When the factor was checked. */
        verifiedAt?: Timestamp;
      };
      /** Request of ListSessions. */
      type ListSessionsRequest = {
        /** Paging and order. */
        query?: object.v2.ListQuery;
        /** Only what matches all of these. */
        queries?: SearchQuery[];
        /** By which column the list is ordered. */
        sortingColumn?: Open<SessionFieldName>;
      };
      /** The same: only requests hold it. */
      type ListSessionsRequestInit = ListSessionsRequest;
      /** Response of ListSessions. */
      type ListSessionsResponse = {
        /** How long the list is in all, and how new. */
        details: object.v2.ListDetails;
        /** The sessions. */
        sessions?: Session[];
      };
      /** A checked one-time code. */
      type OTPFactor = {
        /** When the factor was checked. */
        verifiedAt?: Timestamp;
      };
      /** A checked password. */
      type PasswordFactor = {
        /** When the factor was checked. */
        verifiedAt?: Timestamp;
      };
      /** A checked recovery code. */
      type RecoveryCodeFactor = {
        /** When the recovery code was checked. */
        verifiedAt?: Timestamp;
      };
      /** Which challenges are wanted. */
      type RequestChallenges = {
        /** A WebAuthn credential: passkey or U2F key. */
        webAuthN?: RequestChallenges.WebAuthN;
        /** One-time codes by SMS. */
        otpSms?: RequestChallenges.OTPSMS;
        /** One-time codes by e-mail. */
        otpEmail?: RequestChallenges.OTPEmail;
      };
      /** The same: only requests hold it. */
      type RequestChallengesInit = RequestChallenges;
      /** One condition of a search. */
      type SearchQuery = OneOf<{
        /** By ids. */
        idsQuery: IDsQuery;
        /** By id of the user. */
        userIdQuery: UserIDQuery;
        /** By the time of creation. */
        creationDateQuery: CreationDateQuery;
        /** By the user who created it. */
        creatorQuery: CreatorQuery;
        /** By user agent. */
        userAgentQuery: UserAgentQuery;
        /** By the time of expiry. */
        expirationDateQuery: ExpirationDateQuery;
      }>;
      /** The same: only requests hold it. */
      type SearchQueryInit = SearchQuery;
      /** A session. */
      type Session = {
        /** Id. */
        id?: string;
        /** When it was created. */
        creationDate?: Timestamp;
        /** When it was changed last. */
        changeDate?: Timestamp;
        /** Number of the newest event of the object. */
        sequence?: Int64;
        /** The factors that were checked, each with its time. */
        factors?: Factors;
        /** Metadata: a value (bytes) by key. */
        metadata?: { [key: string]: Base64 };
        /** The browser or app that the session belongs to. */
        userAgent?: UserAgent;
        /** When it expires. */
        expirationDate?: Timestamp;
      };
      /** Request of SetSession. */
      type SetSessionRequest = {
        /** Id of the session. 1 to 200 characters. */
        sessionId: string;
        /**
         * Newest token of the session.
         * 
         * @deprecated No longer needed; the caller’s token decides whether they may change the session.
         */
        sessionToken?: string;
        /** What is to be checked; all of it, or nothing is stored. */
        checks?: Checks;
        /** Metadata: a value (bytes) by key. */
        metadata?: { [key: string]: Base64 | Uint8Array };
        /** Challenges: a request selects them, a response carries them for the user agent. */
        challenges?: RequestChallenges;
        /** How long the session lives from now; without it, until it is deleted. */
        lifetime?: Duration;
      };
      /** The same: only requests hold it. */
      type SetSessionRequestInit = SetSessionRequest;
      /** Response of SetSession. */
      type SetSessionResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
        /** Newest token of the session. Each change issues a new one and makes the old one worthless. */
        sessionToken?: string;
        /** Challenges: a request selects them, a response carries them for the user agent. */
        challenges?: Challenges;
      };
      /** A checked TOTP code. */
      type TOTPFactor = {
        /** When the factor was checked. */
        verifiedAt?: Timestamp;
      };
      /** The browser or app of a session. */
      type UserAgent = {
        /** Id that the login page gave this browser. */
        fingerprintId?: string;
        /** IP address of the user agent. */
        ip?: string;
        /** Description for people. */
        description?: string;
        /** Request headers of the user agent. */
        header?: { [key: string]: UserAgent.HeaderValues };
      };
      /** The browser or app of a session. What a request takes. */
      type UserAgentInit = {
        /** Id that the login page gave this browser. */
        fingerprintId?: string;
        /** IP address of the user agent. */
        ip?: string;
        /** Description for people. */
        description?: string;
        /** Request headers of the user agent. */
        header?: { [key: string]: UserAgent.HeaderValuesInit };
      };
      /** Compares the user agent. */
      type UserAgentQuery = {
        /** Id that the login page gave this browser. At most 200 characters. */
        fingerprintId?: string;
      };
      /** The same: only requests hold it. */
      type UserAgentQueryInit = UserAgentQuery;
      /** Who signed in. */
      type UserFactor = {
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
      type UserIDQuery = {
        /** Id. */
        id?: string;
      };
      /** The same: only requests hold it. */
      type UserIDQueryInit = UserIDQuery;
      /** A checked WebAuthn assertion. */
      type WebAuthNFactor = {
        /** When the factor was checked. */
        verifiedAt?: Timestamp;
        /** Whether the authenticator verified the user (PIN, fingerprint). */
        userVerified?: boolean;
      };
      /** Column of a list. */
      type SessionFieldName =
        | "SESSION_FIELD_NAME_UNSPECIFIED"
        | "SESSION_FIELD_NAME_CREATION_DATE";
      /** Whether the authenticator has to verify the user (WebAuthn §5.8.6). */
      type UserVerificationRequirement =
        | "USER_VERIFICATION_REQUIREMENT_UNSPECIFIED"
        | "USER_VERIFICATION_REQUIREMENT_REQUIRED"
        | "USER_VERIFICATION_REQUIREMENT_PREFERRED"
        | "USER_VERIFICATION_REQUIREMENT_DISCOURAGED";
      /** Sessions: who signed in, with which factors. */
      interface SessionService {
        /**
         * Searches sessions.
         * 
         * `POST /v2/sessions/search`
         */
        listSessions(request?: ListSessionsRequest, options?: CallOptions): Promise<ListSessionsResponse>;
        /**
         * Reads a session.
         * 
         * `GET /v2/sessions/{session_id}`
         */
        getSession(request: GetSessionRequest, options?: CallOptions): Promise<GetSessionResponse>;
        /**
         * Creates a session, checks what the request carries and asks for challenges: all of it, or nothing is stored. The token of the response is the bearer token of the user, once a factor is checked.
         * 
         * `POST /v2/sessions`
         */
        createSession(request?: CreateSessionRequest, options?: CallOptions): Promise<CreateSessionResponse>;
        /**
         * Checks more factors of a session and asks for challenges: all of it, or nothing is stored. The response has a new token, and the old one is worthless.
         * 
         * `PATCH /v2/sessions/{session_id}`
         */
        setSession(request: SetSessionRequest, options?: CallOptions): Promise<SetSessionResponse>;
        /**
         * Ends a session. Ending it twice is no error.
         * 
         * `DELETE /v2/sessions/{session_id}`
         */
        deleteSession(request: DeleteSessionRequest, options?: CallOptions): Promise<DeleteSessionResponse>;
      }
      /** Request and response of every RPC, by `package.Service/Method`. Those of this package. */
      interface Rpcs {
        "zitadel.session.v2.SessionService/ListSessions": [ListSessionsRequest, ListSessionsResponse];
        "zitadel.session.v2.SessionService/GetSession": [GetSessionRequest, GetSessionResponse];
        "zitadel.session.v2.SessionService/CreateSession": [CreateSessionRequest, CreateSessionResponse];
        "zitadel.session.v2.SessionService/SetSession": [SetSessionRequest, SetSessionResponse];
        "zitadel.session.v2.SessionService/DeleteSession": [DeleteSessionRequest, DeleteSessionResponse];
      }
      /** All messages by their full names; of those that requests hold, what a request takes. Those of this package. */
      interface Messages {
        "zitadel.session.v2.Challenges": Challenges;
        "zitadel.session.v2.Challenges.WebAuthN": Challenges.WebAuthN;
        "zitadel.session.v2.CheckIDPIntent": CheckIDPIntent;
        "zitadel.session.v2.CheckOTP": CheckOTP;
        "zitadel.session.v2.CheckPassword": CheckPassword;
        "zitadel.session.v2.CheckRecoveryCode": CheckRecoveryCode;
        "zitadel.session.v2.CheckTOTP": CheckTOTP;
        "zitadel.session.v2.CheckUser": CheckUser;
        "zitadel.session.v2.CheckWebAuthN": CheckWebAuthN;
        "zitadel.session.v2.Checks": Checks;
        "zitadel.session.v2.CreateSessionRequest": CreateSessionRequest;
        "zitadel.session.v2.CreateSessionResponse": CreateSessionResponse;
        "zitadel.session.v2.CreationDateQuery": CreationDateQuery;
        "zitadel.session.v2.CreatorQuery": CreatorQuery;
        "zitadel.session.v2.DeleteSessionRequest": DeleteSessionRequest;
        "zitadel.session.v2.DeleteSessionResponse": DeleteSessionResponse;
        "zitadel.session.v2.ExpirationDateQuery": ExpirationDateQuery;
        "zitadel.session.v2.Factors": Factors;
        "zitadel.session.v2.GetSessionRequest": GetSessionRequest;
        "zitadel.session.v2.GetSessionResponse": GetSessionResponse;
        "zitadel.session.v2.IDsQuery": IDsQuery;
        "zitadel.session.v2.IntentFactor": IntentFactor;
        "zitadel.session.v2.ListSessionsRequest": ListSessionsRequest;
        "zitadel.session.v2.ListSessionsResponse": ListSessionsResponse;
        "zitadel.session.v2.OTPFactor": OTPFactor;
        "zitadel.session.v2.PasswordFactor": PasswordFactor;
        "zitadel.session.v2.RecoveryCodeFactor": RecoveryCodeFactor;
        "zitadel.session.v2.RequestChallenges": RequestChallenges;
        "zitadel.session.v2.RequestChallenges.OTPEmail": RequestChallenges.OTPEmail;
        "zitadel.session.v2.RequestChallenges.OTPEmail.ReturnCode": RequestChallenges.OTPEmail.ReturnCode;
        "zitadel.session.v2.RequestChallenges.OTPEmail.SendCode": RequestChallenges.OTPEmail.SendCode;
        "zitadel.session.v2.RequestChallenges.OTPSMS": RequestChallenges.OTPSMS;
        "zitadel.session.v2.RequestChallenges.WebAuthN": RequestChallenges.WebAuthN;
        "zitadel.session.v2.SearchQuery": SearchQuery;
        "zitadel.session.v2.Session": Session;
        "zitadel.session.v2.SetSessionRequest": SetSessionRequest;
        "zitadel.session.v2.SetSessionResponse": SetSessionResponse;
        "zitadel.session.v2.TOTPFactor": TOTPFactor;
        "zitadel.session.v2.UserAgent": UserAgentInit;
        "zitadel.session.v2.UserAgent.HeaderValues": UserAgent.HeaderValuesInit;
        "zitadel.session.v2.UserAgentQuery": UserAgentQuery;
        "zitadel.session.v2.UserFactor": UserFactor;
        "zitadel.session.v2.UserIDQuery": UserIDQuery;
        "zitadel.session.v2.WebAuthNFactor": WebAuthNFactor;
      }
      namespace Challenges {
        /** A WebAuthn challenge. */
        type WebAuthN = {
          /** Options for `navigator.credentials.get()`, binary members as base64url. */
          publicKeyCredentialRequestOptions?: JsonObject;
        };
      }
      namespace RequestChallenges {
        /** A one-time code by e-mail. */
        type OTPEmail = AtMostOneOf<{
          /** Send the code to the user. */
          sendCode: OTPEmail.SendCode;
          /** Hand the code back in the response and send nothing. */
          returnCode: OTPEmail.ReturnCode;
        }>;
        /** The same: only requests hold it. */
        type OTPEmailInit = OTPEmail;
        /** A one-time code by SMS. */
        type OTPSMS = {
          /** Hand the code back in the response and send nothing. */
          returnCode?: boolean;
        };
        /** The same: only requests hold it. */
        type OTPSMSInit = OTPSMS;
        /** A WebAuthn challenge. */
        type WebAuthN = {
          /** Domain: of an organization, or the relying-party id of a WebAuthn ceremony (no scheme, no port). 1 to 200 characters. */
          domain: string;
          /** Whether the authenticator has to verify the user. REQUIRED asks for passkeys, any other value for U2F keys. */
          userVerificationRequirement: Open<UserVerificationRequirement>;
        };
        /** The same: only requests hold it. */
        type WebAuthNInit = WebAuthN;
        namespace OTPEmail {
          /** Hand the code back in the response. */
          type ReturnCode = { [name: string]: never };
          /** The same: only requests hold it. */
          type ReturnCodeInit = ReturnCode;
          /** Send the code. */
          type SendCode = {
            /** Template of the link in the message, in Go’s template syntax; ZITADEL’s own page when absent. 1 to 200 characters. */
            urlTemplate?: string;
          };
          /** The same: only requests hold it. */
          type SendCodeInit = SendCode;
        }
      }
      namespace UserAgent {
        /** Values of one request header. */
        type HeaderValues = {
          /** The values. */
          values?: string[];
        };
        /** Values of one request header. What a request takes. */
        type HeaderValuesInit = {
          /** The values. */
          values?: string[];
        };
      }
    }
  }
  namespace settings {
    namespace v2 {
      /** Colours, logos and font. */
      type BrandingSettings = {
        /** Colours and pictures of the light theme. */
        lightTheme?: Theme;
        /** Colours and pictures of the dark theme. */
        darkTheme?: Theme;
        /** URL of the font. */
        fontUrl?: string;
        /** Whether the domain of login names is hidden. */
        hideLoginNameSuffix?: boolean;
        /** Whether the mark of ZITADEL is hidden. */
        disableWatermark?: boolean;
        /** Where the settings come from: the instance, or the organization’s own. */
        resourceOwnerType?: Open<ResourceOwnerType>;
        /** Whether the theme is light, dark or as the browser prefers. */
        themeMode?: Open<ThemeMode>;
      };
      /** Request of DeleteOrganizationSettings. */
      type DeleteOrganizationSettingsRequest = {
        /** Id of the organization. */
        organizationId?: string;
      };
      /** The same: only requests hold it. */
      type DeleteOrganizationSettingsRequestInit = DeleteOrganizationSettingsRequest;
      /** Response of DeleteOrganizationSettings. */
      type DeleteOrganizationSettingsResponse = {
        /** When the settings were deleted; absent when there were none. */
        deletionDate: Timestamp;
      };
      /** How login names and domains go together. */
      type DomainSettings = {
        /** Whether login names end in the organization’s domain. */
        loginNameIncludesDomain?: boolean;
        /** Whether domains of organizations have to be verified. */
        requireOrgDomainVerification?: boolean;
        /** Whether the sender of e-mails has to be of the instance’s domain. */
        smtpSenderAddressMatchesInstanceDomain?: boolean;
        /** Where the settings come from: the instance, or the organization’s own. */
        resourceOwnerType?: Open<ResourceOwnerType>;
      };
      /** Whether and by whom the login may be embedded. */
      type EmbeddedIframeSettings = {
        /** Whether it is switched on. */
        enabled?: boolean;
        /** Origins that may embed the login in a frame. */
        allowedOrigins?: string[];
      };
      /** Whether and by whom the login may be embedded. What a request takes. */
      type EmbeddedIframeSettingsInit = {
        /** Whether it is switched on. */
        enabled?: boolean;
        /** Origins that may embed the login in a frame. */
        allowedOrigins?: string[];
      };
      /** Request of GetActiveIdentityProviders. */
      type GetActiveIdentityProvidersRequest = {
        /** Whose settings: of an organization or of the instance. */
        ctx?: object.v2.RequestContext;
        /** Only providers with which new users may be created (or not). */
        creationAllowed?: boolean;
        /** Only providers to which existing users may be linked (or not). */
        linkingAllowed?: boolean;
        /** Only providers that create users by themselves (or do not). */
        autoCreation?: boolean;
        /** Whether an existing user is offered for linking, and by what they are found. */
        autoLinking?: boolean;
      };
      /** The same: only requests hold it. */
      type GetActiveIdentityProvidersRequestInit = GetActiveIdentityProvidersRequest;
      /** Response of GetActiveIdentityProviders. */
      type GetActiveIdentityProvidersResponse = {
        /** How long the list is in all, and how new. */
        details: object.v2.ListDetails;
        /** The providers, in the order in which they are shown. */
        identityProviders?: IdentityProvider[];
      };
      /** Request of GetBrandingSettings. */
      type GetBrandingSettingsRequest = {
        /** Whose settings: of an organization or of the instance. */
        ctx?: object.v2.RequestContext;
      };
      /** The same: only requests hold it. */
      type GetBrandingSettingsRequestInit = GetBrandingSettingsRequest;
      /** Response of GetBrandingSettings. */
      type GetBrandingSettingsResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
        /** The settings. */
        settings: BrandingSettings;
      };
      /** Request of GetDomainSettings. */
      type GetDomainSettingsRequest = {
        /** Whose settings: of an organization or of the instance. */
        ctx?: object.v2.RequestContext;
      };
      /** The same: only requests hold it. */
      type GetDomainSettingsRequestInit = GetDomainSettingsRequest;
      /** Response of GetDomainSettings. */
      type GetDomainSettingsResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
        /** The settings. */
        settings: DomainSettings;
      };
      /** Request of GetEffectiveSettings. */
      type GetEffectiveSettingsRequest = {
        /** Id of the organization whose settings are wanted. */
        organizationId?: string;
        /** Id of the project whose settings are wanted. */
        projectId?: string;
        /** Id of the application whose settings are wanted. */
        applicationId?: string;
        /** Kinds of settings that are wanted; all when empty. */
        types?: Open<SettingsType>[];
      };
      /** The same: only requests hold it. */
      type GetEffectiveSettingsRequestInit = GetEffectiveSettingsRequest;
      /** Response of GetEffectiveSettings. */
      type GetEffectiveSettingsResponse = {
        /** Link settings. */
        links?: LinkSettings;
      };
      /** Request of GetGeneralSettings. */
      type GetGeneralSettingsRequest = { [name: string]: never };
      /** The same: only requests hold it. */
      type GetGeneralSettingsRequestInit = GetGeneralSettingsRequest;
      /** Response of GetGeneralSettings. */
      type GetGeneralSettingsResponse = {
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
      type GetHostedLoginTranslationRequest = {
        /** Language (BCP 47). At least 2 characters. */
        locale: string;
        /** Only what this level itself has, nothing from the levels above. */
        ignoreInheritance?: boolean;
      } & AtMostOneOf<{
        /** The translations that ZITADEL ships. */
        system: boolean;
        /** The instance. */
        instance: boolean;
        /** Id of the organization. */
        organizationId: string;
      }>;
      /** The same: only requests hold it. */
      type GetHostedLoginTranslationRequestInit = GetHostedLoginTranslationRequest;
      /** Response of GetHostedLoginTranslation. */
      type GetHostedLoginTranslationResponse = {
        /** Tag of this version of the translation. */
        etag?: string;
        /** Texts of the login by key. */
        translations?: JsonObject;
      };
      /** Request of GetLegalAndSupportSettings. */
      type GetLegalAndSupportSettingsRequest = {
        /** Whose settings: of an organization or of the instance. */
        ctx?: object.v2.RequestContext;
      };
      /** The same: only requests hold it. */
      type GetLegalAndSupportSettingsRequestInit = GetLegalAndSupportSettingsRequest;
      /** Response of GetLegalAndSupportSettings. */
      type GetLegalAndSupportSettingsResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
        /** The settings. */
        settings: LegalAndSupportSettings;
      };
      /** Request of GetLinkSettings. */
      type GetLinkSettingsRequest = {
        /** Whose settings: of an organization or of the instance. */
        ctx?: object.v2.RequestContext;
      };
      /** The same: only requests hold it. */
      type GetLinkSettingsRequestInit = GetLinkSettingsRequest;
      /** Response of GetLinkSettings. */
      type GetLinkSettingsResponse = {
        /** The settings. */
        settings?: LinkSettings;
        /** Level at which the settings are defined. */
        source?: Open<Source>;
      };
      /** Request of GetLockoutSettings. */
      type GetLockoutSettingsRequest = {
        /** Whose settings: of an organization or of the instance. */
        ctx?: object.v2.RequestContext;
      };
      /** The same: only requests hold it. */
      type GetLockoutSettingsRequestInit = GetLockoutSettingsRequest;
      /** Response of GetLockoutSettings. */
      type GetLockoutSettingsResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
        /** The settings. */
        settings: LockoutSettings;
      };
      /** Request of GetLoginSettings. */
      type GetLoginSettingsRequest = {
        /** Whose settings: of an organization or of the instance. */
        ctx?: object.v2.RequestContext;
      };
      /** The same: only requests hold it. */
      type GetLoginSettingsRequestInit = GetLoginSettingsRequest;
      /** Response of GetLoginSettings. */
      type GetLoginSettingsResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
        /** The settings. */
        settings: LoginSettings;
      };
      /** Request of GetPasswordComplexitySettings. */
      type GetPasswordComplexitySettingsRequest = {
        /** Whose settings: of an organization or of the instance. */
        ctx?: object.v2.RequestContext;
      };
      /** The same: only requests hold it. */
      type GetPasswordComplexitySettingsRequestInit = GetPasswordComplexitySettingsRequest;
      /** Response of GetPasswordComplexitySettings. */
      type GetPasswordComplexitySettingsResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
        /** The settings. */
        settings: PasswordComplexitySettings;
      };
      /** Request of GetPasswordExpirySettings. */
      type GetPasswordExpirySettingsRequest = {
        /** Whose settings: of an organization or of the instance. */
        ctx?: object.v2.RequestContext;
      };
      /** The same: only requests hold it. */
      type GetPasswordExpirySettingsRequestInit = GetPasswordExpirySettingsRequest;
      /** Response of GetPasswordExpirySettings. */
      type GetPasswordExpirySettingsResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
        /** The settings. */
        settings: PasswordExpirySettings;
      };
      /** Request of GetSecuritySettings. */
      type GetSecuritySettingsRequest = { [name: string]: never };
      /** The same: only requests hold it. */
      type GetSecuritySettingsRequestInit = GetSecuritySettingsRequest;
      /** Response of GetSecuritySettings. */
      type GetSecuritySettingsResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: object.v2.Details;
        /** The settings. */
        settings: SecuritySettings;
      };
      /** An identity provider with which people may sign in. */
      type IdentityProvider = {
        /** Id. */
        id?: string;
        /** Name. */
        name?: string;
        /** Type. */
        type?: Open<IdentityProviderType>;
        /** What may be done with users of this provider. */
        options?: idp.v2.Options;
      };
      /** Legal and support links. */
      type LegalAndSupportSettings = {
        /** Link to the terms of service. */
        tosLink?: string;
        /** Link to the privacy policy. */
        privacyPolicyLink?: string;
        /** Link to help. */
        helpLink?: string;
        /** E-mail address for support. */
        supportEmail?: string;
        /** Where the settings come from: the instance, or the organization’s own. */
        resourceOwnerType?: Open<ResourceOwnerType>;
        /** Link to documentation. */
        docsLink?: string;
        /** Link of the organization’s own. */
        customLink?: string;
        /** Text of that link. */
        customLinkText?: string;
      };
      /** A link of the login page. */
      type Link = {
        /** What the link leads to. */
        type?: Open<LinkType>;
        /** Address; begins with `http://`, `https://` or `mailto:`. */
        url?: string;
        /** Key of the text that names the link; empty for the text of its type. */
        translationKey?: string;
        /** Where the link opens. */
        target?: Open<LinkTarget>;
      };
      /** A link of the login page. What a request takes. */
      type LinkInit = {
        /** What the link leads to. */
        type?: Open<LinkType>;
        /** Address; begins with `http://`, `https://` or `mailto:`. At least 1 characters. Matches `^(https?://|mailto:).+`. */
        url: string;
        /** Key of the text that names the link; empty for the text of its type. At least 1 characters. */
        translationKey?: string;
        /** Where the link opens. */
        target?: Open<LinkTarget>;
      };
      /** Links of the login page, such as terms of service and help. */
      type LinkSettings = {
        /** Links in the order in which they are shown. */
        links?: Link[];
      };
      /** Request of ListOrganizationSettings. */
      type ListOrganizationSettingsRequest = {
        /** Which page of the list. */
        pagination?: filter.v2.PaginationRequest;
        /** Column by which the list is ordered. */
        sortingColumn?: Open<OrganizationSettingsFieldName>;
        /** Only what matches all of these. */
        filters?: OrganizationSettingsSearchFilter[];
      };
      /** The same: only requests hold it. */
      type ListOrganizationSettingsRequestInit = ListOrganizationSettingsRequest;
      /** Response of ListOrganizationSettings. */
      type ListOrganizationSettingsResponse = {
        /** How long the whole list is. */
        pagination: filter.v2.PaginationResponse;
        /** Settings of each organization that matches. */
        organizationSettings?: OrganizationSettings[];
      };
      /** How many wrong attempts lock a user. */
      type LockoutSettings = {
        /** How many wrong passwords lock the user; 0 is no limit. */
        maxPasswordAttempts?: Int64;
        /** Where the settings come from: the instance, or the organization’s own. */
        resourceOwnerType?: Open<ResourceOwnerType>;
        /** How many wrong one-time codes lock the user; 0 is no limit. */
        maxOtpAttempts?: Int64;
      };
      /** How people may sign in. */
      type LoginSettings = {
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
        passkeysType?: Open<PasskeysType>;
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
        secondFactors?: Open<SecondFactorType>[];
        /** Factors that count as two. */
        multiFactors?: Open<MultiFactorType>[];
        /** Whether the domain of an entered login name may select the organization. */
        allowDomainDiscovery?: boolean;
        /** Whether signing in with an e-mail address is switched off. */
        disableLoginWithEmail?: boolean;
        /** Whether signing in with a phone number is switched off. */
        disableLoginWithPhone?: boolean;
        /** Where the settings come from: the instance, or the organization’s own. */
        resourceOwnerType?: Open<ResourceOwnerType>;
        /** Whether users may sign in with what ZITADEL itself checks (user name, password, passkey), not only with an identity provider. */
        allowLocalAuthentication?: boolean;
        /** Whether everyone who signs in without an external provider needs a second factor. */
        forceMfaLocalOnly?: boolean;
      };
      /** Compares whether user names are unique only within the organization. */
      type OrganizationScopedUsernamesFilter = {
        /** Whether user names are unique only within the organization: login names then carry its domain. */
        organizationScopedUsernames?: boolean;
      };
      /** The same: only requests hold it. */
      type OrganizationScopedUsernamesFilterInit = OrganizationScopedUsernamesFilter;
      /** Settings of an organization. */
      type OrganizationSettings = {
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
      type OrganizationSettingsSearchFilter = OneOf<{
        /** By any of these organization ids. */
        inOrganizationIdsFilter: filter.v2.InIDsFilter;
        /** By whether user names are unique only within the organization. */
        organizationScopedUsernamesFilter: OrganizationScopedUsernamesFilter;
      }>;
      /** The same: only requests hold it. */
      type OrganizationSettingsSearchFilterInit = OrganizationSettingsSearchFilter;
      /** What a password has to look like. */
      type PasswordComplexitySettings = {
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
        resourceOwnerType?: Open<ResourceOwnerType>;
      };
      /** When passwords expire. */
      type PasswordExpirySettings = {
        /** After how many days a password expires; 0 is never. */
        maxAgeDays?: Int64;
        /** How many days before expiry people are warned. */
        expireWarnDays?: Int64;
        /** Where the settings come from: the instance, or the organization’s own. */
        resourceOwnerType?: Open<ResourceOwnerType>;
      };
      /** Request of ResetLinkSettings. */
      type ResetLinkSettingsRequest = {
        /** Whose settings: of an organization or of the instance. */
        ctx?: object.v2.RequestContext;
      };
      /** The same: only requests hold it. */
      type ResetLinkSettingsRequestInit = ResetLinkSettingsRequest;
      /** Response of ResetLinkSettings. */
      type ResetLinkSettingsResponse = {
        /** When it was changed last. */
        changeDate?: Timestamp;
        /** The settings. */
        settings?: LinkSettings;
      };
      /** Embedding and impersonation. */
      type SecuritySettings = {
        /** Whether and by whom the login may be embedded. */
        embeddedIframe?: EmbeddedIframeSettings;
        /** Whether administrators may act as another user. */
        enableImpersonation?: boolean;
      };
      /** Request of SetHostedLoginTranslation. */
      type SetHostedLoginTranslationRequest = {
        /** Language (BCP 47). At least 2 characters. */
        locale: string;
        /** Texts of the login by key. */
        translations?: object;
      } & AtMostOneOf<{
        /** The instance. */
        instance: boolean;
        /** Id of the organization. */
        organizationId: string;
      }>;
      /** The same: only requests hold it. */
      type SetHostedLoginTranslationRequestInit = SetHostedLoginTranslationRequest;
      /** Response of SetHostedLoginTranslation. */
      type SetHostedLoginTranslationResponse = {
        /** Tag of this version of the translation. */
        etag?: string;
      };
      /** Request of SetLinkSettings. */
      type SetLinkSettingsRequest = {
        /** Whose settings: of an organization or of the instance. */
        ctx?: object.v2.RequestContext;
        /** Links in the order in which they are shown. */
        links?: LinkInit[];
      };
      /** The same: only requests hold it. */
      type SetLinkSettingsRequestInit = SetLinkSettingsRequest;
      /** Response of SetLinkSettings. */
      type SetLinkSettingsResponse = {
        /** When it was changed last. */
        changeDate?: Timestamp;
        /** The settings. */
        settings?: LinkSettings;
      };
      /** Request of SetOrganizationSettings. */
      type SetOrganizationSettingsRequest = {
        /** Id of the organization. */
        organizationId?: string;
        /** Whether user names are unique only within the organization: login names then carry its domain. */
        organizationScopedUsernames?: boolean;
      };
      /** The same: only requests hold it. */
      type SetOrganizationSettingsRequestInit = SetOrganizationSettingsRequest;
      /** Response of SetOrganizationSettings. */
      type SetOrganizationSettingsResponse = {
        /** When the settings were set. */
        setDate: Timestamp;
      };
      /** Request of SetSecuritySettings. */
      type SetSecuritySettingsRequest = {
        /** Whether and by whom the login may be embedded. */
        embeddedIframe?: EmbeddedIframeSettingsInit;
        /** Whether administrators may act as another user. */
        enableImpersonation?: boolean;
      };
      /** The same: only requests hold it. */
      type SetSecuritySettingsRequestInit = SetSecuritySettingsRequest;
      /** Response of SetSecuritySettings. */
      type SetSecuritySettingsResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: object.v2.Details;
      };
      /** Colours and pictures of one theme. */
      type Theme = {
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
      type IdentityProviderType =
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
      type LinkTarget =
        | "LINK_TARGET_UNSPECIFIED"
        | "LINK_TARGET_SELF"
        | "LINK_TARGET_BLANK";
      /** What a link leads to. */
      type LinkType =
        | "LINK_TYPE_UNSPECIFIED"
        | "LINK_TYPE_TERMS_OF_SERVICE"
        | "LINK_TYPE_PRIVACY_POLICY"
        | "LINK_TYPE_HELP"
        | "LINK_TYPE_SUPPORT"
        | "LINK_TYPE_DOCS"
        | "LINK_TYPE_CUSTOM";
      /** A factor that counts as two. */
      type MultiFactorType =
        | "MULTI_FACTOR_TYPE_UNSPECIFIED"
        | "MULTI_FACTOR_TYPE_U2F_WITH_VERIFICATION";
      /** Column of a list. */
      type OrganizationSettingsFieldName =
        | "ORGANIZATION_SETTINGS_FIELD_NAME_UNSPECIFIED"
        | "ORGANIZATION_SETTINGS_FIELD_NAME_ORGANIZATION_ID"
        | "ORGANIZATION_SETTINGS_FIELD_NAME_CREATION_DATE"
        | "ORGANIZATION_SETTINGS_FIELD_NAME_CHANGE_DATE";
      /** Whether passkeys are allowed. */
      type PasskeysType =
        | "PASSKEYS_TYPE_NOT_ALLOWED"
        | "PASSKEYS_TYPE_ALLOWED";
      /** Where settings come from. */
      type ResourceOwnerType =
        | "RESOURCE_OWNER_TYPE_UNSPECIFIED"
        | "RESOURCE_OWNER_TYPE_INSTANCE"
        | "RESOURCE_OWNER_TYPE_ORG";
      /** Kind of a second factor. */
      type SecondFactorType =
        | "SECOND_FACTOR_TYPE_UNSPECIFIED"
        | "SECOND_FACTOR_TYPE_TOTP"
        | "SECOND_FACTOR_TYPE_OTP"
        | "SECOND_FACTOR_TYPE_U2F"
        | "SECOND_FACTOR_TYPE_OTP_EMAIL"
        | "SECOND_FACTOR_TYPE_OTP_SMS"
        | "SECOND_FACTOR_TYPE_RECOVERY_CODES";
      /** Kind of settings. */
      type SettingsType =
        | "SETTINGS_TYPE_UNSPECIFIED"
        | "SETTINGS_TYPE_LINK_SETTINGS";
      /** Level at which settings are defined. */
      type Source =
        | "SOURCE_UNSPECIFIED"
        | "SOURCE_SYSTEM"
        | "SOURCE_INSTANCE"
        | "SOURCE_ORGANIZATION"
        | "SOURCE_PROJECT"
        | "SOURCE_APPLICATION";
      /** Light, dark or as the browser prefers. */
      type ThemeMode =
        | "THEME_MODE_UNSPECIFIED"
        | "THEME_MODE_AUTO"
        | "THEME_MODE_LIGHT"
        | "THEME_MODE_DARK";
      /** What a login page has to know: policies, branding, links. */
      interface SettingsService {
        /**
         * Tells the default organization and the languages.
         * 
         * `GET /v2/settings`
         */
        getGeneralSettings(request?: GetGeneralSettingsRequest, options?: CallOptions): Promise<GetGeneralSettingsResponse>;
        /**
         * Tells how people may sign in.
         * 
         * `GET /v2/settings/login`
         */
        getLoginSettings(request?: GetLoginSettingsRequest, options?: CallOptions): Promise<GetLoginSettingsResponse>;
        /**
         * Lists the identity providers with which people may sign in.
         * 
         * `GET /v2/settings/login/idps`
         */
        getActiveIdentityProviders(request?: GetActiveIdentityProvidersRequest, options?: CallOptions): Promise<GetActiveIdentityProvidersResponse>;
        /**
         * Tells what a password has to look like.
         * 
         * `GET /v2/settings/password/complexity`
         */
        getPasswordComplexitySettings(request?: GetPasswordComplexitySettingsRequest, options?: CallOptions): Promise<GetPasswordComplexitySettingsResponse>;
        /**
         * Tells when passwords expire.
         * 
         * `GET /v2/settings/password/expiry`
         */
        getPasswordExpirySettings(request?: GetPasswordExpirySettingsRequest, options?: CallOptions): Promise<GetPasswordExpirySettingsResponse>;
        /**
         * Tells colours, logos and font.
         * 
         * `GET /v2/settings/branding`
         */
        getBrandingSettings(request?: GetBrandingSettingsRequest, options?: CallOptions): Promise<GetBrandingSettingsResponse>;
        /**
         * Tells how login names and domains go together.
         * 
         * `GET /v2/settings/domain`
         */
        getDomainSettings(request?: GetDomainSettingsRequest, options?: CallOptions): Promise<GetDomainSettingsResponse>;
        /**
         * Tells the links to terms, privacy policy, help and support.
         * 
         * `GET /v2/settings/legal_support`
         * 
         * @deprecated Use GetLinkSettings, once the server implements it.
         */
        getLegalAndSupportSettings(request?: GetLegalAndSupportSettingsRequest, options?: CallOptions): Promise<GetLegalAndSupportSettingsResponse>;
        /**
         * Tells how many wrong attempts lock a user.
         * 
         * `GET /v2/settings/lockout`
         */
        getLockoutSettings(request?: GetLockoutSettingsRequest, options?: CallOptions): Promise<GetLockoutSettingsResponse>;
        /**
         * Returns the origins that may embed the login, and whether impersonation is on.
         * 
         * `GET /v2/settings/security`
         */
        getSecuritySettings(request?: GetSecuritySettingsRequest, options?: CallOptions): Promise<GetSecuritySettingsResponse>;
        /**
         * Changes the origins that may embed the login, and whether impersonation is on.
         * 
         * `PUT /v2/policies/security`
         */
        setSecuritySettings(request?: SetSecuritySettingsRequest, options?: CallOptions): Promise<SetSecuritySettingsResponse>;
        /**
         * Reads the texts of the login in a language.
         * 
         * `GET /v2/settings/hosted_login_translation`
         */
        getHostedLoginTranslation(request: GetHostedLoginTranslationRequest, options?: CallOptions): Promise<GetHostedLoginTranslationResponse>;
        /**
         * Changes the texts of the login in a language.
         * 
         * `PUT /v2/settings/hosted_login_translation`
         */
        setHostedLoginTranslation(request: SetHostedLoginTranslationRequest, options?: CallOptions): Promise<SetHostedLoginTranslationResponse>;
        /**
         * Changes the settings of an organization.
         * 
         * `POST /v2/settings/organization`
         */
        setOrganizationSettings(request?: SetOrganizationSettingsRequest, options?: CallOptions): Promise<SetOrganizationSettingsResponse>;
        /**
         * Deletes the settings of an organization; those of the instance then apply.
         * 
         * `DELETE /v2/settings/organization`
         */
        deleteOrganizationSettings(request?: DeleteOrganizationSettingsRequest, options?: CallOptions): Promise<DeleteOrganizationSettingsResponse>;
        /**
         * Searches the settings of organizations, such as whether login names carry the domain.
         * 
         * `POST /v2/settings/organization/search`
         */
        listOrganizationSettings(request?: ListOrganizationSettingsRequest, options?: CallOptions): Promise<ListOrganizationSettingsResponse>;
        /** Returns the links of the login page. A server of July 2026 responds `13 RECOVER`: the call is in its contract and not yet implemented. */
        getLinkSettings(request?: GetLinkSettingsRequest, options?: CallOptions): Promise<GetLinkSettingsResponse>;
        /** Replaces the links of the login page. A server of July 2026 responds `13 RECOVER`: the call is in its contract and not yet implemented. */
        setLinkSettings(request?: SetLinkSettingsRequest, options?: CallOptions): Promise<SetLinkSettingsResponse>;
        /** Removes the links of an organization; those of the instance then apply. A server of July 2026 responds `13 RECOVER`: the call is in its contract and not yet implemented. */
        resetLinkSettings(request?: ResetLinkSettingsRequest, options?: CallOptions): Promise<ResetLinkSettingsResponse>;
        /** Returns the settings that apply to an organization, project or application, with their defaults. A server of July 2026 responds `13 RECOVER`: the call is in its contract and not yet implemented. */
        getEffectiveSettings(request?: GetEffectiveSettingsRequest, options?: CallOptions): Promise<GetEffectiveSettingsResponse>;
      }
      /** Request and response of every RPC, by `package.Service/Method`. Those of this package. */
      interface Rpcs {
        "zitadel.settings.v2.SettingsService/GetGeneralSettings": [GetGeneralSettingsRequest, GetGeneralSettingsResponse];
        "zitadel.settings.v2.SettingsService/GetLoginSettings": [GetLoginSettingsRequest, GetLoginSettingsResponse];
        "zitadel.settings.v2.SettingsService/GetActiveIdentityProviders": [GetActiveIdentityProvidersRequest, GetActiveIdentityProvidersResponse];
        "zitadel.settings.v2.SettingsService/GetPasswordComplexitySettings": [GetPasswordComplexitySettingsRequest, GetPasswordComplexitySettingsResponse];
        "zitadel.settings.v2.SettingsService/GetPasswordExpirySettings": [GetPasswordExpirySettingsRequest, GetPasswordExpirySettingsResponse];
        "zitadel.settings.v2.SettingsService/GetBrandingSettings": [GetBrandingSettingsRequest, GetBrandingSettingsResponse];
        "zitadel.settings.v2.SettingsService/GetDomainSettings": [GetDomainSettingsRequest, GetDomainSettingsResponse];
        "zitadel.settings.v2.SettingsService/GetLegalAndSupportSettings": [GetLegalAndSupportSettingsRequest, GetLegalAndSupportSettingsResponse];
        "zitadel.settings.v2.SettingsService/GetLockoutSettings": [GetLockoutSettingsRequest, GetLockoutSettingsResponse];
        "zitadel.settings.v2.SettingsService/GetSecuritySettings": [GetSecuritySettingsRequest, GetSecuritySettingsResponse];
        "zitadel.settings.v2.SettingsService/SetSecuritySettings": [SetSecuritySettingsRequest, SetSecuritySettingsResponse];
        "zitadel.settings.v2.SettingsService/GetHostedLoginTranslation": [GetHostedLoginTranslationRequest, GetHostedLoginTranslationResponse];
        "zitadel.settings.v2.SettingsService/SetHostedLoginTranslation": [SetHostedLoginTranslationRequest, SetHostedLoginTranslationResponse];
        "zitadel.settings.v2.SettingsService/SetOrganizationSettings": [SetOrganizationSettingsRequest, SetOrganizationSettingsResponse];
        "zitadel.settings.v2.SettingsService/DeleteOrganizationSettings": [DeleteOrganizationSettingsRequest, DeleteOrganizationSettingsResponse];
        "zitadel.settings.v2.SettingsService/ListOrganizationSettings": [ListOrganizationSettingsRequest, ListOrganizationSettingsResponse];
        "zitadel.settings.v2.SettingsService/GetLinkSettings": [GetLinkSettingsRequest, GetLinkSettingsResponse];
        "zitadel.settings.v2.SettingsService/SetLinkSettings": [SetLinkSettingsRequest, SetLinkSettingsResponse];
        "zitadel.settings.v2.SettingsService/ResetLinkSettings": [ResetLinkSettingsRequest, ResetLinkSettingsResponse];
        "zitadel.settings.v2.SettingsService/GetEffectiveSettings": [GetEffectiveSettingsRequest, GetEffectiveSettingsResponse];
      }
      /** All messages by their full names; of those that requests hold, what a request takes. Those of this package. */
      interface Messages {
        "zitadel.settings.v2.BrandingSettings": BrandingSettings;
        "zitadel.settings.v2.DeleteOrganizationSettingsRequest": DeleteOrganizationSettingsRequest;
        "zitadel.settings.v2.DeleteOrganizationSettingsResponse": DeleteOrganizationSettingsResponse;
        "zitadel.settings.v2.DomainSettings": DomainSettings;
        "zitadel.settings.v2.EmbeddedIframeSettings": EmbeddedIframeSettingsInit;
        "zitadel.settings.v2.GetActiveIdentityProvidersRequest": GetActiveIdentityProvidersRequest;
        "zitadel.settings.v2.GetActiveIdentityProvidersResponse": GetActiveIdentityProvidersResponse;
        "zitadel.settings.v2.GetBrandingSettingsRequest": GetBrandingSettingsRequest;
        "zitadel.settings.v2.GetBrandingSettingsResponse": GetBrandingSettingsResponse;
        "zitadel.settings.v2.GetDomainSettingsRequest": GetDomainSettingsRequest;
        "zitadel.settings.v2.GetDomainSettingsResponse": GetDomainSettingsResponse;
        "zitadel.settings.v2.GetEffectiveSettingsRequest": GetEffectiveSettingsRequest;
        "zitadel.settings.v2.GetEffectiveSettingsResponse": GetEffectiveSettingsResponse;
        "zitadel.settings.v2.GetGeneralSettingsRequest": GetGeneralSettingsRequest;
        "zitadel.settings.v2.GetGeneralSettingsResponse": GetGeneralSettingsResponse;
        "zitadel.settings.v2.GetHostedLoginTranslationRequest": GetHostedLoginTranslationRequest;
        "zitadel.settings.v2.GetHostedLoginTranslationResponse": GetHostedLoginTranslationResponse;
        "zitadel.settings.v2.GetLegalAndSupportSettingsRequest": GetLegalAndSupportSettingsRequest;
        "zitadel.settings.v2.GetLegalAndSupportSettingsResponse": GetLegalAndSupportSettingsResponse;
        "zitadel.settings.v2.GetLinkSettingsRequest": GetLinkSettingsRequest;
        "zitadel.settings.v2.GetLinkSettingsResponse": GetLinkSettingsResponse;
        "zitadel.settings.v2.GetLockoutSettingsRequest": GetLockoutSettingsRequest;
        "zitadel.settings.v2.GetLockoutSettingsResponse": GetLockoutSettingsResponse;
        "zitadel.settings.v2.GetLoginSettingsRequest": GetLoginSettingsRequest;
        "zitadel.settings.v2.GetLoginSettingsResponse": GetLoginSettingsResponse;
        "zitadel.settings.v2.GetPasswordComplexitySettingsRequest": GetPasswordComplexitySettingsRequest;
        "zitadel.settings.v2.GetPasswordComplexitySettingsResponse": GetPasswordComplexitySettingsResponse;
        "zitadel.settings.v2.GetPasswordExpirySettingsRequest": GetPasswordExpirySettingsRequest;
        "zitadel.settings.v2.GetPasswordExpirySettingsResponse": GetPasswordExpirySettingsResponse;
        "zitadel.settings.v2.GetSecuritySettingsRequest": GetSecuritySettingsRequest;
        "zitadel.settings.v2.GetSecuritySettingsResponse": GetSecuritySettingsResponse;
        "zitadel.settings.v2.IdentityProvider": IdentityProvider;
        "zitadel.settings.v2.LegalAndSupportSettings": LegalAndSupportSettings;
        "zitadel.settings.v2.Link": LinkInit;
        "zitadel.settings.v2.LinkSettings": LinkSettings;
        "zitadel.settings.v2.ListOrganizationSettingsRequest": ListOrganizationSettingsRequest;
        "zitadel.settings.v2.ListOrganizationSettingsResponse": ListOrganizationSettingsResponse;
        "zitadel.settings.v2.LockoutSettings": LockoutSettings;
        "zitadel.settings.v2.LoginSettings": LoginSettings;
        "zitadel.settings.v2.OrganizationScopedUsernamesFilter": OrganizationScopedUsernamesFilter;
        "zitadel.settings.v2.OrganizationSettings": OrganizationSettings;
        "zitadel.settings.v2.OrganizationSettingsSearchFilter": OrganizationSettingsSearchFilter;
        "zitadel.settings.v2.PasswordComplexitySettings": PasswordComplexitySettings;
        "zitadel.settings.v2.PasswordExpirySettings": PasswordExpirySettings;
        "zitadel.settings.v2.ResetLinkSettingsRequest": ResetLinkSettingsRequest;
        "zitadel.settings.v2.ResetLinkSettingsResponse": ResetLinkSettingsResponse;
        "zitadel.settings.v2.SecuritySettings": SecuritySettings;
        "zitadel.settings.v2.SetHostedLoginTranslationRequest": SetHostedLoginTranslationRequest;
        "zitadel.settings.v2.SetHostedLoginTranslationResponse": SetHostedLoginTranslationResponse;
        "zitadel.settings.v2.SetLinkSettingsRequest": SetLinkSettingsRequest;
        "zitadel.settings.v2.SetLinkSettingsResponse": SetLinkSettingsResponse;
        "zitadel.settings.v2.SetOrganizationSettingsRequest": SetOrganizationSettingsRequest;
        "zitadel.settings.v2.SetOrganizationSettingsResponse": SetOrganizationSettingsResponse;
        "zitadel.settings.v2.SetSecuritySettingsRequest": SetSecuritySettingsRequest;
        "zitadel.settings.v2.SetSecuritySettingsResponse": SetSecuritySettingsResponse;
        "zitadel.settings.v2.Theme": Theme;
      }
    }
  }
  namespace user {
    namespace v1 {
      /** A second factor of a user. */
      type AuthFactor = {
        /** State. */
        state?: Open<AuthFactorState>;
        /** TOTP, as an authenticator app makes it. */
        otp?: AuthFactorOTP;
        /** A security key or the platform’s authenticator (U2F). */
        u2f?: AuthFactorU2F;
        /** One-time codes by SMS. */
        otpSms?: AuthFactorOTPSMS;
        /** One-time codes by e-mail. */
        otpEmail?: AuthFactorOTPEmail;
      };
      /** A TOTP factor. */
      type AuthFactorOTP = {};
      /** One-time codes by e-mail. */
      type AuthFactorOTPEmail = {};
      /** One-time codes by SMS. */
      type AuthFactorOTPSMS = {};
      /** A U2F key. */
      type AuthFactorU2F = {
        /** Id. */
        id?: string;
        /** Name. */
        name?: string;
      };
      /** An e-mail address. */
      type Email = {
        /** E-mail address. */
        email?: string;
        /** Whether the e-mail address is verified. */
        isEmailVerified?: boolean;
      };
      /** A human user. */
      type Human = {
        /** Names, language and the like. */
        profile?: Profile;
        /** E-mail address. */
        email?: Email;
        /** Phone number. */
        phone?: Phone;
        /** When the password was changed last. */
        passwordChanged?: Timestamp;
      };
      /** A machine user. */
      type Machine = {
        /** Name. */
        name?: string;
        /** Description for people. */
        description?: string;
        /** Whether a client secret is set. */
        hasSecret?: boolean;
        /** Form of the access tokens that this machine user receives. */
        accessTokenType?: Open<AccessTokenType>;
      };
      /** Where a user is a manager. */
      type Membership = {
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
      type MembershipIAMQuery = {
        /** The instance itself. */
        iam?: boolean;
      };
      /** The same: only requests hold it. */
      type MembershipIAMQueryInit = MembershipIAMQuery;
      /** Memberships of an organization. */
      type MembershipOrgQuery = {
        /** Id of the organization. At most 200 characters. */
        orgId?: string;
      };
      /** The same: only requests hold it. */
      type MembershipOrgQueryInit = MembershipOrgQuery;
      /** Memberships of a project grant. */
      type MembershipProjectGrantQuery = {
        /** Id of the project grant. At most 200 characters. */
        projectGrantId?: string;
      };
      /** The same: only requests hold it. */
      type MembershipProjectGrantQueryInit = MembershipProjectGrantQuery;
      /** Memberships of a project. */
      type MembershipProjectQuery = {
        /** Id of the project. At most 200 characters. */
        projectId?: string;
      };
      /** The same: only requests hold it. */
      type MembershipProjectQueryInit = MembershipProjectQuery;
      /** One condition on memberships. */
      type MembershipQuery = OneOf<{
        /** Memberships of an organization. */
        orgQuery: MembershipOrgQuery;
        /** Memberships of a project. */
        projectQuery: MembershipProjectQuery;
        /** Memberships of a project grant. */
        projectGrantQuery: MembershipProjectGrantQuery;
        /** Memberships of the instance. */
        iamQuery: MembershipIAMQuery;
      }>;
      /** The same: only requests hold it. */
      type MembershipQueryInit = MembershipQuery;
      /** A phone number. */
      type Phone = {
        /** Phone number. */
        phone?: string;
        /** Whether the phone number is verified. */
        isPhoneVerified?: boolean;
      };
      /** Names and language of a human user. */
      type Profile = {
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
        gender?: Open<Gender>;
        /** URL of the picture; empty if there is no picture. */
        avatarUrl?: string;
      };
      /** A refresh token. */
      type RefreshToken = {
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
      type Session = {
        /** Id of the session. */
        sessionId?: string;
        /** Id of the user agent that the session belongs to. */
        agentId?: string;
        /** Whether the session is active or terminated. */
        authState?: Open<SessionState>;
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
      type User = {
        /** Id. */
        id?: string;
        /** When and where it was changed: sequence, dates and owner. */
        details?: zitadel.v1.ObjectDetails;
        /** State. */
        state?: Open<UserState>;
        /** User name. */
        userName?: string;
        /** All names with which the user can sign in. */
        loginNames?: string[];
        /** The login name that is shown. */
        preferredLoginName?: string;
        /** A human user. */
        human?: Human;
        /** A machine user: a service, not a human. */
        machine?: Machine;
      };
      /** The options of a WebAuthn ceremony. */
      type WebAuthNKey = {
        /** Public key; in a WebAuthn ceremony the options as JSON. */
        publicKey?: Base64;
      };
      /** A WebAuthn credential. */
      type WebAuthNToken = {
        /** Id. */
        id?: string;
        /** State. */
        state?: Open<AuthFactorState>;
        /** Name. */
        name?: string;
      };
      /** What the browser returned in a WebAuthn ceremony. */
      type WebAuthNVerification = {
        /** What the browser’s credential returned, binary members as base64url. At least 55 bytes. */
        publicKeyCredential: Base64 | Uint8Array;
        /** Name by which the user recognizes the key. 1 to 200 characters. */
        tokenName: string;
      };
      /** The same: only requests hold it. */
      type WebAuthNVerificationInit = WebAuthNVerification;
      /** Form of access tokens. */
      type AccessTokenType =
        | "ACCESS_TOKEN_TYPE_BEARER"
        | "ACCESS_TOKEN_TYPE_JWT";
      /** State of a factor. */
      type AuthFactorState =
        | "AUTH_FACTOR_STATE_UNSPECIFIED"
        | "AUTH_FACTOR_STATE_NOT_READY"
        | "AUTH_FACTOR_STATE_READY"
        | "AUTH_FACTOR_STATE_REMOVED";
      /** Gender. */
      type Gender =
        | "GENDER_UNSPECIFIED"
        | "GENDER_FEMALE"
        | "GENDER_MALE"
        | "GENDER_DIVERSE";
      /** State of a session. */
      type SessionState =
        | "SESSION_STATE_UNSPECIFIED"
        | "SESSION_STATE_ACTIVE"
        | "SESSION_STATE_TERMINATED";
      /** Human or machine. */
      type Type =
        | "TYPE_UNSPECIFIED"
        | "TYPE_HUMAN"
        | "TYPE_MACHINE";
      /** State of a grant. */
      type UserGrantState =
        | "USER_GRANT_STATE_UNSPECIFIED"
        | "USER_GRANT_STATE_ACTIVE"
        | "USER_GRANT_STATE_INACTIVE";
      /** State of a user. */
      type UserState =
        | "USER_STATE_UNSPECIFIED"
        | "USER_STATE_ACTIVE"
        | "USER_STATE_INACTIVE"
        | "USER_STATE_DELETED"
        | "USER_STATE_LOCKED"
        | "USER_STATE_SUSPEND"
        | "USER_STATE_INITIAL";
      /** All messages by their full names; of those that requests hold, what a request takes. Those of this package. */
      interface Messages {
        "zitadel.user.v1.AuthFactor": AuthFactor;
        "zitadel.user.v1.AuthFactorOTP": AuthFactorOTP;
        "zitadel.user.v1.AuthFactorOTPEmail": AuthFactorOTPEmail;
        "zitadel.user.v1.AuthFactorOTPSMS": AuthFactorOTPSMS;
        "zitadel.user.v1.AuthFactorU2F": AuthFactorU2F;
        "zitadel.user.v1.Email": Email;
        "zitadel.user.v1.Human": Human;
        "zitadel.user.v1.Machine": Machine;
        "zitadel.user.v1.Membership": Membership;
        "zitadel.user.v1.MembershipIAMQuery": MembershipIAMQuery;
        "zitadel.user.v1.MembershipOrgQuery": MembershipOrgQuery;
        "zitadel.user.v1.MembershipProjectGrantQuery": MembershipProjectGrantQuery;
        "zitadel.user.v1.MembershipProjectQuery": MembershipProjectQuery;
        "zitadel.user.v1.MembershipQuery": MembershipQuery;
        "zitadel.user.v1.Phone": Phone;
        "zitadel.user.v1.Profile": Profile;
        "zitadel.user.v1.RefreshToken": RefreshToken;
        "zitadel.user.v1.Session": Session;
        "zitadel.user.v1.User": User;
        "zitadel.user.v1.WebAuthNKey": WebAuthNKey;
        "zitadel.user.v1.WebAuthNToken": WebAuthNToken;
        "zitadel.user.v1.WebAuthNVerification": WebAuthNVerification;
      }
    }
    namespace v2 {
      /** Request of AddHumanUser. */
      type AddHumanUserRequest = {
        /** Id of the user. */
        userId?: string;
        /** User name; unique within its organization. */
        username?: string;
        /** Names, language and the like. */
        profile?: SetHumanProfile;
        /** E-mail address. */
        email?: SetHumanEmail;
        /** Metadata: a value (bytes) by key. */
        metadata?: SetMetadataEntry[];
        /** Password. */
        password?: Password;
        /** The password as a hash, for people who move over from another system. */
        hashedPassword?: HashedPassword;
        /** Links to users at identity providers. */
        idpLinks?: IDPLink[];
        /** Phone number. */
        phone?: SetHumanPhone;
        /** The organization. */
        organization?: object.v2.Organization;
        /** Secret of a TOTP factor that the user brings along, base32. */
        totpSecret?: string;
      };
      /** Request of AddHumanUser. What a request takes. */
      type AddHumanUserRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId?: string;
        /** User name; unique within its organization. 1 to 200 characters. */
        username?: string;
        /** Names, language and the like. */
        profile: SetHumanProfileInit;
        /** E-mail address. */
        email: SetHumanEmailInit;
        /** Metadata: a value (bytes) by key. */
        metadata?: SetMetadataEntryInit[];
        /** Links to users at identity providers. */
        idpLinks?: IDPLinkInit[];
        /** Phone number. */
        phone?: SetHumanPhoneInit;
        /** The organization. */
        organization?: object.v2.OrganizationInit;
        /** Secret of a TOTP factor that the user brings along, base32. 1 to 200 characters. */
        totpSecret?: string;
      } & AtMostOneOf<{
        /** Password. */
        password: PasswordInit;
        /** The password as a hash, for people who move over from another system. */
        hashedPassword: HashedPasswordInit;
      }>;
      /** Response of AddHumanUser. */
      type AddHumanUserResponse = {
        /** Id of the user. */
        userId: string;
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
        /** Code that verifies the e-mail address; only when it was asked for with `returnCode`. */
        emailCode?: string;
        /** Code that verifies the phone number; only when it was asked for with `returnCode`. */
        phoneCode?: string;
      };
      /** Request of AddIDPLink. */
      type AddIDPLinkRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** The link to the user at the identity provider. */
        idpLink?: IDPLinkInit;
      };
      /** The same: only requests hold it. */
      type AddIDPLinkRequestInit = AddIDPLinkRequest;
      /** Response of AddIDPLink. */
      type AddIDPLinkResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
      };
      /** Request of AddKey. */
      type AddKeyRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** When it expires. */
        expirationDate: Timestamp | Date;
        /** Public key; in a WebAuthn ceremony the options as JSON. */
        publicKey?: Base64 | Uint8Array;
      };
      /** The same: only requests hold it. */
      type AddKeyRequestInit = AddKeyRequest;
      /** Response of AddKey. */
      type AddKeyResponse = {
        /** When it was created. */
        creationDate?: Timestamp;
        /** Id of the key. */
        keyId?: string;
        /** The private key. It is returned only here. */
        keyContent?: Base64;
      };
      /** Request of AddOTPEmail. */
      type AddOTPEmailRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** The same: only requests hold it. */
      type AddOTPEmailRequestInit = AddOTPEmailRequest;
      /** Response of AddOTPEmail. */
      type AddOTPEmailResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
      };
      /** Request of AddOTPSMS. */
      type AddOTPSMSRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** The same: only requests hold it. */
      type AddOTPSMSRequestInit = AddOTPSMSRequest;
      /** Response of AddOTPSMS. */
      type AddOTPSMSResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
      };
      /** Request of AddPersonalAccessToken. */
      type AddPersonalAccessTokenRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** When it expires. */
        expirationDate: Timestamp | Date;
      };
      /** The same: only requests hold it. */
      type AddPersonalAccessTokenRequestInit = AddPersonalAccessTokenRequest;
      /** Response of AddPersonalAccessToken. */
      type AddPersonalAccessTokenResponse = {
        /** When it was created. */
        creationDate?: Timestamp;
        /** Id of the token. */
        tokenId?: string;
        /** The token. It is returned only here. */
        token?: string;
      };
      /** Request of AddSecret. */
      type AddSecretRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** The same: only requests hold it. */
      type AddSecretRequestInit = AddSecretRequest;
      /** Response of AddSecret. */
      type AddSecretResponse = {
        /** When it was created. */
        creationDate?: Timestamp;
        /** The client secret. It is returned only here. */
        clientSecret?: string;
      };
      /** All of these have to match. */
      type AndQuery = {
        /** Only what matches all of these. */
        queries?: SearchQuery[];
      };
      /** The same: only requests hold it. */
      type AndQueryInit = AndQuery;
      /** A second factor of a user. */
      type AuthFactor = {
        /** State. */
        state?: Open<AuthFactorState>;
        /** TOTP, as an authenticator app makes it. */
        otp?: AuthFactorOTP;
        /** A security key or the platform’s authenticator (U2F). */
        u2f?: AuthFactorU2F;
        /** One-time codes by SMS. */
        otpSms?: AuthFactorOTPSMS;
        /** One-time codes by e-mail. */
        otpEmail?: AuthFactorOTPEmail;
      };
      /** A TOTP factor. */
      type AuthFactorOTP = {};
      /** One-time codes by e-mail. */
      type AuthFactorOTPEmail = {};
      /** One-time codes by SMS. */
      type AuthFactorOTPSMS = {};
      /** A U2F key. */
      type AuthFactorU2F = {
        /** Id. */
        id?: string;
        /** Name. */
        name?: string;
      };
      /** Request of CreateInviteCode. */
      type CreateInviteCodeRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      } & AtMostOneOf<{
        /** Send the code to the user. */
        sendCode: SendInviteCode;
        /** Hand the code back in the response and send nothing. */
        returnCode: ReturnInviteCode;
      }>;
      /** The same: only requests hold it. */
      type CreateInviteCodeRequestInit = CreateInviteCodeRequest;
      /** Response of CreateInviteCode. */
      type CreateInviteCodeResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
        /** The code; only when it was asked for with `returnCode`. */
        inviteCode?: string;
      };
      /** Request of CreatePasskeyRegistrationLink. */
      type CreatePasskeyRegistrationLinkRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      } & AtMostOneOf<{
        /** Send a link to the user. */
        sendLink: SendPasskeyRegistrationLink;
        /** Hand the code back in the response and send nothing. */
        returnCode: ReturnPasskeyRegistrationCode;
      }>;
      /** The same: only requests hold it. */
      type CreatePasskeyRegistrationLinkRequestInit = CreatePasskeyRegistrationLinkRequest;
      /** Response of CreatePasskeyRegistrationLink. */
      type CreatePasskeyRegistrationLinkResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
        /** The code, as the user entered it. */
        code?: PasskeyRegistrationCode;
      };
      /** Request of CreateUser. */
      type CreateUserRequest = {
        /** Id of the organization. */
        organizationId?: string;
        /** Id of the user. */
        userId?: string;
        /** User name; unique within its organization. */
        username?: string;
        /** A human user. */
        human?: CreateUserRequest.Human;
        /** A machine user: a service, not a human. */
        machine?: CreateUserRequest.Machine;
        /** Metadata: a value (bytes) by key. */
        metadata?: Metadata[];
      };
      /** Request of CreateUser. What a request takes. */
      type CreateUserRequestInit = {
        /** Id of the organization. 1 to 200 characters. */
        organizationId: string;
        /** Id of the user. 1 to 200 characters. */
        userId?: string;
        /** User name; unique within its organization. 1 to 200 characters. */
        username?: string;
        /** Metadata: a value (bytes) by key. */
        metadata?: MetadataInit[];
      } & OneOf<{
        /** A human user. */
        human: CreateUserRequest.HumanInit;
        /** A machine user: a service, not a human. */
        machine: CreateUserRequest.MachineInit;
      }>;
      /** Response of CreateUser. */
      type CreateUserResponse = {
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
      type DeactivateUserRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** The same: only requests hold it. */
      type DeactivateUserRequestInit = DeactivateUserRequest;
      /** Response of DeactivateUser. */
      type DeactivateUserResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
      };
      /** Request of DeleteUserMetadata. */
      type DeleteUserMetadataRequest = {
        /** Id of the user. */
        userId?: string;
        /** The keys. */
        keys?: string[];
      };
      /** The same: only requests hold it. */
      type DeleteUserMetadataRequestInit = DeleteUserMetadataRequest;
      /** Response of DeleteUserMetadata. */
      type DeleteUserMetadataResponse = {
        /** When it was deleted. */
        deletionDate?: Timestamp;
      };
      /** Request of DeleteUser. */
      type DeleteUserRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** The same: only requests hold it. */
      type DeleteUserRequestInit = DeleteUserRequest;
      /** Response of DeleteUser. */
      type DeleteUserResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
      };
      /** Compares the display name. */
      type DisplayNameQuery = {
        /** Name as it is shown. 1 to 200 characters. */
        displayName: string;
        /** How to compare. */
        method?: Open<object.v2.TextQueryMethod>;
      };
      /** The same: only requests hold it. */
      type DisplayNameQueryInit = DisplayNameQuery;
      /** Only credentials of this domain. */
      type DomainQuery = {
        /** Also those that were registered without a domain. */
        includeWithoutDomain?: boolean;
        /** Domain: of an organization, or the relying-party id of a WebAuthn ceremony (no scheme, no port). 1 to 200 characters. */
        domain: string;
      };
      /** The same: only requests hold it. */
      type DomainQueryInit = DomainQuery;
      /** Compares the e-mail address. */
      type EmailQuery = {
        /** E-mail address to compare with. At most 200 characters. */
        emailAddress?: string;
        /** How to compare. */
        method?: Open<object.v2.TextQueryMethod>;
      };
      /** The same: only requests hold it. */
      type EmailQueryInit = EmailQuery;
      /** Compares the given name. */
      type FirstNameQuery = {
        /** Given name. 1 to 200 characters. */
        firstName: string;
        /** How to compare. */
        method?: Open<object.v2.TextQueryMethod>;
      };
      /** The same: only requests hold it. */
      type FirstNameQueryInit = FirstNameQuery;
      /** A form that the browser posts. */
      type FormData = {
        /** URL; of a TOTP factor the `otpauth:` URI for the QR code. */
        url?: string;
        /** Names and values of the form’s inputs. */
        fields?: { [key: string]: string };
      };
      /** Request of GenerateRecoveryCodes. */
      type GenerateRecoveryCodesRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** How many codes. 1 to 50. */
        count: number;
      };
      /** The same: only requests hold it. */
      type GenerateRecoveryCodesRequestInit = GenerateRecoveryCodesRequest;
      /** Response of GenerateRecoveryCodes. */
      type GenerateRecoveryCodesResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
        /** The codes. ZITADEL stores only their hashes: this response is the only place that tells them. */
        recoveryCodes?: string[];
      };
      /** Request of GetUserByID. */
      type GetUserByIDRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** The same: only requests hold it. */
      type GetUserByIDRequestInit = GetUserByIDRequest;
      /** Response of GetUserByID. */
      type GetUserByIDResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
        /** The user. */
        user: User;
      };
      /** A password as a hash. */
      type HashedPassword = {
        /** The hash, in a form that ZITADEL can verify. */
        hash?: string;
        /** Whether the password has to be changed at the next sign-in. */
        changeRequired?: boolean;
      };
      /** A password as a hash. What a request takes. */
      type HashedPasswordInit = {
        /** The hash, in a form that ZITADEL can verify. 1 to 200 characters. */
        hash: string;
        /** Whether the password has to be changed at the next sign-in. */
        changeRequired?: boolean;
      };
      /** E-mail address of a human user. */
      type HumanEmail = {
        /** E-mail address. */
        email?: string;
        /** Whether it is verified. In a request: it is verified already, no code is made. */
        isVerified?: boolean;
      };
      /** Request of HumanMFAInitSkipped. */
      type HumanMFAInitSkippedRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** The same: only requests hold it. */
      type HumanMFAInitSkippedRequestInit = HumanMFAInitSkippedRequest;
      /** Response of HumanMFAInitSkipped. */
      type HumanMFAInitSkippedResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
      };
      /** Phone number of a human user. */
      type HumanPhone = {
        /** Phone number. */
        phone?: string;
        /** Whether it is verified. In a request: it is verified already, no code is made. */
        isVerified?: boolean;
      };
      /** Names and language of a human user. */
      type HumanProfile = {
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
        gender?: Open<Gender>;
        /** URL of the picture; empty if there is no picture. */
        avatarUrl?: string;
      };
      /** A human user. */
      type HumanUser = {
        /** Id of the user. */
        userId?: string;
        /** State. */
        state?: Open<UserState>;
        /** User name; unique within its organization. */
        username?: string;
        /** All names with which the user can sign in. */
        loginNames?: string[];
        /** The login name that is shown. */
        preferredLoginName?: string;
        /** Names, language and the like. */
        profile?: HumanProfile;
        /** E-mail address. */
        email?: HumanEmail;
        /** Phone number. */
        phone?: HumanPhone;
        /** Whether the password has to be changed at the next sign-in. */
        passwordChangeRequired?: boolean;
        /** When the password was changed last. */
        passwordChanged?: Timestamp;
        /** When the user last skipped setting up a second factor. */
        mfaInitSkipped?: Timestamp;
      };
      /** What an identity provider returned about a user. */
      type IDPInformation = {
        /** A generic OAuth 2 provider, or its tokens. */
        oauth?: IDPOAuthAccessInformation;
        /** Id of the identity provider. */
        idpId?: string;
        /** Id of the user. */
        userId?: string;
        /** User name. */
        userName?: string;
        /** What the provider returned, unchanged. */
        rawInformation?: JsonObject;
        /** An LDAP directory; in a request, the credentials for it. */
        ldap?: IDPLDAPAccessInformation;
        /** A SAML provider, or its assertion. */
        saml?: IDPSAMLAccessInformation;
      };
      /** A sign-in with an identity provider. */
      type IDPIntent = {
        /** Id of the intent. */
        idpIntentId?: string;
        /** Token of the intent; proves that it succeeded. */
        idpIntentToken?: string;
        /** Id of the user. */
        userId?: string;
      };
      /** What a directory returned about a user. */
      type IDPLDAPAccessInformation = {
        /** Which attributes of the directory hold which data. */
        attributes?: JsonObject;
      };
      /** Link to a user at an identity provider. */
      type IDPLink = {
        /** Id of the identity provider. */
        idpId?: string;
        /** Id of the user. */
        userId?: string;
        /** User name. */
        userName?: string;
      };
      /** Link to a user at an identity provider. What a request takes. */
      type IDPLinkInit = {
        /** Id of the identity provider. 1 to 200 characters. */
        idpId: string;
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** User name. 1 to 200 characters. */
        userName: string;
      };
      /** Tokens of an OAuth provider. */
      type IDPOAuthAccessInformation = {
        /** Access token that the identity provider issued. */
        accessToken?: string;
        /** The ID token. */
        idToken?: string;
        /** Refresh token that the identity provider issued. */
        refreshToken?: string;
      };
      /** Assertion of a SAML provider. */
      type IDPSAMLAccessInformation = {
        /** The SAML assertion as the identity provider signed it. */
        assertion?: Base64;
      };
      /** Any of these e-mail addresses. */
      type InUserEmailsQuery = {
        /** The e-mail addresses. */
        userEmails?: string[];
      };
      /** The same: only requests hold it. */
      type InUserEmailsQueryInit = InUserEmailsQuery;
      /** Any of these user ids. */
      type InUserIDQuery = {
        /** The user ids. */
        userIds?: string[];
      };
      /** The same: only requests hold it. */
      type InUserIDQueryInit = InUserIDQuery;
      /** A key of a machine user. */
      type Key = {
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
      type KeysSearchFilter = OneOf<{
        /** By id of the key. */
        keyIdFilter: filter.v2.IDFilter;
        /** By id of the user. */
        userIdFilter: filter.v2.IDFilter;
        /** By id of the organization. */
        organizationIdFilter: filter.v2.IDFilter;
        /** By the time of creation. */
        createdDateFilter: filter.v2.TimestampFilter;
        /** By the time of expiry. */
        expirationDateFilter: filter.v2.TimestampFilter;
      }>;
      /** The same: only requests hold it. */
      type KeysSearchFilterInit = KeysSearchFilter;
      /** User name and password for a directory. */
      type LDAPCredentials = {
        /** User name; unique within its organization. 1 to 200 characters. */
        username: string;
        /** Password. 1 to 200 characters. */
        password: string;
      };
      /** The same: only requests hold it. */
      type LDAPCredentialsInit = LDAPCredentials;
      /** Compares the family name. */
      type LastNameQuery = {
        /** Family name. 1 to 200 characters. */
        lastName: string;
        /** How to compare. */
        method?: Open<object.v2.TextQueryMethod>;
      };
      /** The same: only requests hold it. */
      type LastNameQueryInit = LastNameQuery;
      /** Request of ListAuthenticationFactors. */
      type ListAuthenticationFactorsRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Only factors of these kinds; all kinds when empty. */
        authFactors?: Open<AuthFactors>[];
        /** Only factors in these states; ready ones when empty. */
        states?: Open<AuthFactorState>[];
      };
      /** The same: only requests hold it. */
      type ListAuthenticationFactorsRequestInit = ListAuthenticationFactorsRequest;
      /** Response of ListAuthenticationFactors. */
      type ListAuthenticationFactorsResponse = {
        /** What was found. */
        result?: AuthFactor[];
      };
      /** Request of ListAuthenticationMethodTypes. */
      type ListAuthenticationMethodTypesRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** By domain. */
        domainQuery?: DomainQuery;
      };
      /** The same: only requests hold it. */
      type ListAuthenticationMethodTypesRequestInit = ListAuthenticationMethodTypesRequest;
      /** Response of ListAuthenticationMethodTypes. */
      type ListAuthenticationMethodTypesResponse = {
        /** How long the list is in all, and how new. */
        details: object.v2.ListDetails;
        /** How the user can authenticate at present. */
        authMethodTypes?: Open<AuthenticationMethodType>[];
      };
      /** Request of ListIDPLinks. */
      type ListIDPLinksRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Paging and order. */
        query?: object.v2.ListQuery;
      };
      /** The same: only requests hold it. */
      type ListIDPLinksRequestInit = ListIDPLinksRequest;
      /** Response of ListIDPLinks. */
      type ListIDPLinksResponse = {
        /** How long the list is in all, and how new. */
        details: object.v2.ListDetails;
        /** What was found. */
        result?: IDPLink[];
      };
      /** Request of ListKeys. */
      type ListKeysRequest = {
        /** Which page. */
        pagination?: filter.v2.PaginationRequest;
        /** By which column the list is ordered. */
        sortingColumn?: Open<KeyFieldName>;
        /** Only what matches all of these. */
        filters?: KeysSearchFilter[];
      };
      /** The same: only requests hold it. */
      type ListKeysRequestInit = ListKeysRequest;
      /** Response of ListKeys. */
      type ListKeysResponse = {
        /** Which page. */
        pagination?: filter.v2.PaginationResponse;
        /** What was found. */
        result?: Key[];
      };
      /** Request of ListPasskeys. */
      type ListPasskeysRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** The same: only requests hold it. */
      type ListPasskeysRequestInit = ListPasskeysRequest;
      /** Response of ListPasskeys. */
      type ListPasskeysResponse = {
        /** How long the list is in all, and how new. */
        details: object.v2.ListDetails;
        /** What was found. */
        result?: Passkey[];
      };
      /** Request of ListPersonalAccessTokens. */
      type ListPersonalAccessTokensRequest = {
        /** Which page. */
        pagination?: filter.v2.PaginationRequest;
        /** By which column the list is ordered. */
        sortingColumn?: Open<PersonalAccessTokenFieldName>;
        /** Only what matches all of these. */
        filters?: PersonalAccessTokensSearchFilter[];
      };
      /** The same: only requests hold it. */
      type ListPersonalAccessTokensRequestInit = ListPersonalAccessTokensRequest;
      /** Response of ListPersonalAccessTokens. */
      type ListPersonalAccessTokensResponse = {
        /** Which page. */
        pagination?: filter.v2.PaginationResponse;
        /** What was found. */
        result?: PersonalAccessToken[];
      };
      /** Request of ListUserMetadata. */
      type ListUserMetadataRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Which page. */
        pagination?: filter.v2.PaginationRequest;
        /** Only what matches all of these. */
        filters?: metadata.v2.MetadataSearchFilter[];
      };
      /** The same: only requests hold it. */
      type ListUserMetadataRequestInit = ListUserMetadataRequest;
      /** Response of ListUserMetadata. */
      type ListUserMetadataResponse = {
        /** Which page. */
        pagination: filter.v2.PaginationResponse;
        /** Metadata: a value (bytes) by key. */
        metadata?: metadata.v2.Metadata[];
      };
      /** Request of ListUsers. */
      type ListUsersRequest = {
        /** Paging and order. */
        query?: object.v2.ListQuery;
        /** By which column the list is ordered. */
        sortingColumn?: Open<UserFieldName>;
        /** Only what matches all of these. */
        queries?: SearchQuery[];
      };
      /** The same: only requests hold it. */
      type ListUsersRequestInit = ListUsersRequest;
      /** Response of ListUsers. */
      type ListUsersResponse = {
        /** How long the list is in all, and how new. */
        details: object.v2.ListDetails;
        /** By which column the list is ordered. */
        sortingColumn?: Open<UserFieldName>;
        /** What was found. */
        result?: User[];
      };
      /** Request of LockUser. */
      type LockUserRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** The same: only requests hold it. */
      type LockUserRequestInit = LockUserRequest;
      /** Response of LockUser. */
      type LockUserResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
      };
      /** Compares the login name. */
      type LoginNameQuery = {
        /** Login name. 1 to 200 characters. */
        loginName: string;
        /** How to compare. */
        method?: Open<object.v2.TextQueryMethod>;
      };
      /** The same: only requests hold it. */
      type LoginNameQueryInit = LoginNameQuery;
      /** A machine user. */
      type MachineUser = {
        /** Name. */
        name?: string;
        /** Description for people. */
        description?: string;
        /** Whether a client secret is set. */
        hasSecret?: boolean;
        /** Form of the access tokens that this machine user receives. */
        accessTokenType?: Open<AccessTokenType>;
      };
      /** An entry of an object’s metadata. */
      type Metadata = {
        /** Key. */
        key?: string;
        /** Value. */
        value?: Base64;
      };
      /** An entry of an object’s metadata. What a request takes. */
      type MetadataInit = {
        /** Key. 1 to 200 characters. */
        key: string;
        /** Value. At most 500000 bytes. */
        value?: Base64 | Uint8Array;
      };
      /** Compares the nickname. */
      type NickNameQuery = {
        /** Nickname. 1 to 200 characters. */
        nickName: string;
        /** How to compare. */
        method?: Open<object.v2.TextQueryMethod>;
      };
      /** The same: only requests hold it. */
      type NickNameQueryInit = NickNameQuery;
      /** This must not match. */
      type NotQuery = {
        /** Paging and order. */
        query?: SearchQuery;
      };
      /** The same: only requests hold it. */
      type NotQueryInit = NotQuery;
      /** One of these has to match. */
      type OrQuery = {
        /** Only what matches all of these. */
        queries?: SearchQuery[];
      };
      /** The same: only requests hold it. */
      type OrQueryInit = OrQuery;
      /** Compares the organization. */
      type OrganizationIdQuery = {
        /** Id of the organization. 1 to 200 characters. */
        organizationId: string;
      };
      /** The same: only requests hold it. */
      type OrganizationIdQueryInit = OrganizationIdQuery;
      /** A passkey. */
      type Passkey = {
        /** Id. */
        id?: string;
        /** State. */
        state?: Open<AuthFactorState>;
        /** Name. */
        name?: string;
      };
      /** The code of a registration link. */
      type PasskeyRegistrationCode = {
        /** Id. */
        id?: string;
        /** The code, as the user entered it. */
        code?: string;
      };
      /** The code of a registration link. What a request takes. */
      type PasskeyRegistrationCodeInit = {
        /** Id. 1 to 200 characters. */
        id: string;
        /** The code, as the user entered it. 1 to 200 characters. */
        code: string;
      };
      /** A password. */
      type Password = {
        /** Password. */
        password?: string;
        /** Whether the password has to be changed at the next sign-in. */
        changeRequired?: boolean;
      };
      /** A password. What a request takes. */
      type PasswordInit = {
        /** Password. 1 to 200 characters. */
        password: string;
        /** Whether the password has to be changed at the next sign-in. */
        changeRequired?: boolean;
      };
      /** Request of PasswordReset. */
      type PasswordResetRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      } & AtMostOneOf<{
        /** Send a link to the user. */
        sendLink: SendPasswordResetLink;
        /** Hand the code back in the response and send nothing. */
        returnCode: ReturnPasswordResetCode;
      }>;
      /** The same: only requests hold it. */
      type PasswordResetRequestInit = PasswordResetRequest;
      /** Response of PasswordReset. */
      type PasswordResetResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
        verificationCode?: string;
      };
      /** A personal access token. */
      type PersonalAccessToken = {
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
      type PersonalAccessTokensSearchFilter = OneOf<{
        /** By id of the token. */
        tokenIdFilter: filter.v2.IDFilter;
        /** By id of the user. */
        userIdFilter: filter.v2.IDFilter;
        /** By id of the organization. */
        organizationIdFilter: filter.v2.IDFilter;
        /** By the time of creation. */
        createdDateFilter: filter.v2.TimestampFilter;
        /** By the time of expiry. */
        expirationDateFilter: filter.v2.TimestampFilter;
      }>;
      /** The same: only requests hold it. */
      type PersonalAccessTokensSearchFilterInit = PersonalAccessTokensSearchFilter;
      /** Compares the phone number. */
      type PhoneQuery = {
        /** Phone number; stored in E.164, read with default region Switzerland when it has no country code. At most 20 characters. */
        number?: string;
        /** How to compare. */
        method?: Open<object.v2.TextQueryMethod>;
      };
      /** The same: only requests hold it. */
      type PhoneQueryInit = PhoneQuery;
      /** Request of ReactivateUser. */
      type ReactivateUserRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** The same: only requests hold it. */
      type ReactivateUserRequestInit = ReactivateUserRequest;
      /** Response of ReactivateUser. */
      type ReactivateUserResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
      };
      /** Where the browser returns to. */
      type RedirectURLs = {
        /** Where the browser goes when it succeeded. 1 to 2048 characters. */
        successUrl: string;
        /** Where the browser goes when it failed. 1 to 2048 characters. */
        failureUrl: string;
        /** Name that is passed on to the identity provider, so that the user need not enter it again. At most 200 characters. */
        loginHint?: string;
      };
      /** The same: only requests hold it. */
      type RedirectURLsInit = RedirectURLs;
      /** Request of RegisterPasskey. */
      type RegisterPasskeyRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** The code, as the user entered it. */
        code?: PasskeyRegistrationCodeInit;
        /** Which kind of authenticator may hold the passkey. */
        authenticator?: Open<PasskeyAuthenticator>;
        /** Domain: of an organization, or the relying-party id of a WebAuthn ceremony (no scheme, no port). */
        domain?: string;
      };
      /** The same: only requests hold it. */
      type RegisterPasskeyRequestInit = RegisterPasskeyRequest;
      /** Response of RegisterPasskey. */
      type RegisterPasskeyResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
        /** Id of the passkey. */
        passkeyId: string;
        /** Options for `navigator.credentials.create()`, binary members as base64url. */
        publicKeyCredentialCreationOptions: JsonObject;
      };
      /** Request of RegisterTOTP. */
      type RegisterTOTPRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** The same: only requests hold it. */
      type RegisterTOTPRequestInit = RegisterTOTPRequest;
      /** Response of RegisterTOTP. */
      type RegisterTOTPResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
        /** `otpauth:` URI, for the QR code that an authenticator app reads. */
        uri?: string;
        /** The secret, base32 without padding. It is returned only here. */
        secret?: string;
      };
      /** Request of RegisterU2F. */
      type RegisterU2FRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Domain: of an organization, or the relying-party id of a WebAuthn ceremony (no scheme, no port). */
        domain?: string;
      };
      /** The same: only requests hold it. */
      type RegisterU2FRequestInit = RegisterU2FRequest;
      /** Response of RegisterU2F. */
      type RegisterU2FResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
        /** Id of the U2F key. */
        u2fId: string;
        /** Options for `navigator.credentials.create()`, binary members as base64url. */
        publicKeyCredentialCreationOptions: JsonObject;
      };
      /** Request of RemoveIDPLink. */
      type RemoveIDPLinkRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Id of the identity provider. 1 to 200 characters. */
        idpId: string;
        /** Id of the user at the identity provider. 1 to 200 characters. */
        linkedUserId: string;
      };
      /** The same: only requests hold it. */
      type RemoveIDPLinkRequestInit = RemoveIDPLinkRequest;
      /** Response of RemoveIDPLink. */
      type RemoveIDPLinkResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
      };
      /** Request of RemoveKey. */
      type RemoveKeyRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Id of the key. 1 to 200 characters. */
        keyId: string;
      };
      /** The same: only requests hold it. */
      type RemoveKeyRequestInit = RemoveKeyRequest;
      /** Response of RemoveKey. */
      type RemoveKeyResponse = {
        /** When it was deleted. */
        deletionDate?: Timestamp;
      };
      /** Request of RemoveOTPEmail. */
      type RemoveOTPEmailRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** The same: only requests hold it. */
      type RemoveOTPEmailRequestInit = RemoveOTPEmailRequest;
      /** Response of RemoveOTPEmail. */
      type RemoveOTPEmailResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
      };
      /** Request of RemoveOTPSMS. */
      type RemoveOTPSMSRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** The same: only requests hold it. */
      type RemoveOTPSMSRequestInit = RemoveOTPSMSRequest;
      /** Response of RemoveOTPSMS. */
      type RemoveOTPSMSResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
      };
      /** Request of RemovePasskey. */
      type RemovePasskeyRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Id of the passkey. 1 to 200 characters. */
        passkeyId: string;
      };
      /** The same: only requests hold it. */
      type RemovePasskeyRequestInit = RemovePasskeyRequest;
      /** Response of RemovePasskey. */
      type RemovePasskeyResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
      };
      /** Request of RemovePersonalAccessToken. */
      type RemovePersonalAccessTokenRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Id of the token. 1 to 200 characters. */
        tokenId: string;
      };
      /** The same: only requests hold it. */
      type RemovePersonalAccessTokenRequestInit = RemovePersonalAccessTokenRequest;
      /** Response of RemovePersonalAccessToken. */
      type RemovePersonalAccessTokenResponse = {
        /** When it was deleted. */
        deletionDate?: Timestamp;
      };
      /** Request of RemovePhone. */
      type RemovePhoneRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** The same: only requests hold it. */
      type RemovePhoneRequestInit = RemovePhoneRequest;
      /** Response of RemovePhone. */
      type RemovePhoneResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
      };
      /** Request of RemoveRecoveryCodes. */
      type RemoveRecoveryCodesRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** The same: only requests hold it. */
      type RemoveRecoveryCodesRequestInit = RemoveRecoveryCodesRequest;
      /** Response of RemoveRecoveryCodes. */
      type RemoveRecoveryCodesResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
      };
      /** Request of RemoveSecret. */
      type RemoveSecretRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** The same: only requests hold it. */
      type RemoveSecretRequestInit = RemoveSecretRequest;
      /** Response of RemoveSecret. */
      type RemoveSecretResponse = {
        /** When it was deleted. */
        deletionDate?: Timestamp;
      };
      /** Request of RemoveTOTP. */
      type RemoveTOTPRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** The same: only requests hold it. */
      type RemoveTOTPRequestInit = RemoveTOTPRequest;
      /** Response of RemoveTOTP. */
      type RemoveTOTPResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
      };
      /** Request of RemoveU2F. */
      type RemoveU2FRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Id of the U2F key. 1 to 200 characters. */
        u2fId: string;
      };
      /** The same: only requests hold it. */
      type RemoveU2FRequestInit = RemoveU2FRequest;
      /** Response of RemoveU2F. */
      type RemoveU2FResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
      };
      /** Request of ResendEmailCode. */
      type ResendEmailCodeRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      } & AtMostOneOf<{
        /** Send the code to the user. */
        sendCode: SendEmailVerificationCodeInit;
        /** Hand the code back in the response and send nothing. */
        returnCode: ReturnEmailVerificationCodeInit;
      }>;
      /** The same: only requests hold it. */
      type ResendEmailCodeRequestInit = ResendEmailCodeRequest;
      /** Response of ResendEmailCode. */
      type ResendEmailCodeResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
        verificationCode?: string;
      };
      /** Request of ResendInviteCode. */
      type ResendInviteCodeRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** The same: only requests hold it. */
      type ResendInviteCodeRequestInit = ResendInviteCodeRequest;
      /** Response of ResendInviteCode. */
      type ResendInviteCodeResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
      };
      /** Request of ResendPhoneCode. */
      type ResendPhoneCodeRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      } & AtMostOneOf<{
        /** Send the code to the user. */
        sendCode: SendPhoneVerificationCodeInit;
        /** Hand the code back in the response and send nothing. */
        returnCode: ReturnPhoneVerificationCodeInit;
      }>;
      /** The same: only requests hold it. */
      type ResendPhoneCodeRequestInit = ResendPhoneCodeRequest;
      /** Response of ResendPhoneCode. */
      type ResendPhoneCodeResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
        verificationCode?: string;
      };
      /** Request of RetrieveIdentityProviderIntent. */
      type RetrieveIdentityProviderIntentRequest = {
        /** Id of the intent. 1 to 200 characters. */
        idpIntentId: string;
        /** Token of the intent; proves that it succeeded. 1 to 4096 characters. */
        idpIntentToken: string;
      };
      /** The same: only requests hold it. */
      type RetrieveIdentityProviderIntentRequestInit = RetrieveIdentityProviderIntentRequest;
      /** Response of RetrieveIdentityProviderIntent. */
      type RetrieveIdentityProviderIntentResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
        /** What the identity provider returned about the user. */
        idpInformation: IDPInformation;
        /** Id of the user. */
        userId?: string;
        /**
         * A request for AddHumanUser, filled in with what the identity provider returned about the user.
         * 
         * @deprecated Use `createUser`.
         */
        addHumanUser?: AddHumanUserRequest;
        /**
         * A request for UpdateHumanUser, likewise.
         * 
         * @deprecated Use `updateUser`.
         */
        updateHumanUser?: UpdateHumanUserRequest;
        /** A request for CreateUser, filled in with what the identity provider returned about the user: no user is linked to it yet. */
        createUser?: CreateUserRequest;
        /** A request for UpdateUser, filled in with what the identity provider returned about the linked user. */
        updateUser?: UpdateUserRequest;
      };
      /** Hand the code back in the response. */
      type ReturnEmailVerificationCode = {};
      /** Hand the code back in the response. What a request takes. */
      type ReturnEmailVerificationCodeInit = { [name: string]: never };
      /** Hand the code back in the response. */
      type ReturnInviteCode = { [name: string]: never };
      /** The same: only requests hold it. */
      type ReturnInviteCodeInit = ReturnInviteCode;
      /** Hand the code back in the response. */
      type ReturnPasskeyRegistrationCode = { [name: string]: never };
      /** The same: only requests hold it. */
      type ReturnPasskeyRegistrationCodeInit = ReturnPasskeyRegistrationCode;
      /** Hand the code back in the response. */
      type ReturnPasswordResetCode = { [name: string]: never };
      /** The same: only requests hold it. */
      type ReturnPasswordResetCodeInit = ReturnPasswordResetCode;
      /** Hand the code back in the response. */
      type ReturnPhoneVerificationCode = {};
      /** Hand the code back in the response. What a request takes. */
      type ReturnPhoneVerificationCodeInit = { [name: string]: never };
      /** One condition of a search. */
      type SearchQuery = OneOf<{
        /** By user name. */
        userNameQuery: UserNameQuery;
        /** By given name. */
        firstNameQuery: FirstNameQuery;
        /** By family name. */
        lastNameQuery: LastNameQuery;
        /** By nickname. */
        nickNameQuery: NickNameQuery;
        /** By display name. */
        displayNameQuery: DisplayNameQuery;
        /** By e-mail address. */
        emailQuery: EmailQuery;
        /** By state. */
        stateQuery: StateQuery;
        /** By type. */
        typeQuery: TypeQuery;
        /** By login name. */
        loginNameQuery: LoginNameQuery;
        /** By any of these user ids. */
        inUserIdsQuery: InUserIDQuery;
        /** One of these has to match. */
        orQuery: OrQuery;
        /** All of these have to match. */
        andQuery: AndQuery;
        /** This must not match. */
        notQuery: NotQuery;
        /** By any of these e-mail addresses. */
        inUserEmailsQuery: InUserEmailsQuery;
        /** By id of the organization. */
        organizationIdQuery: OrganizationIdQuery;
        /** By phone number. */
        phoneQuery: PhoneQuery;
        /** By a key of the metadata. */
        metadataKeyFilter: metadata.v2.MetadataKeyFilter;
        /** By a value of the metadata. */
        metadataValueFilter: metadata.v2.MetadataValueFilter;
      }>;
      /** The same: only requests hold it. */
      type SearchQueryInit = SearchQuery;
      /** Request of SendEmailCode. */
      type SendEmailCodeRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      } & AtMostOneOf<{
        /** Send the code to the user. */
        sendCode: SendEmailVerificationCodeInit;
        /** Hand the code back in the response and send nothing. */
        returnCode: ReturnEmailVerificationCodeInit;
      }>;
      /** The same: only requests hold it. */
      type SendEmailCodeRequestInit = SendEmailCodeRequest;
      /** Response of SendEmailCode. */
      type SendEmailCodeResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
        verificationCode?: string;
      };
      /** Send the code by e-mail. */
      type SendEmailVerificationCode = {
        /** Template of the link in the message, in Go’s template syntax; ZITADEL’s own page when absent. */
        urlTemplate?: string;
      };
      /** Send the code by e-mail. What a request takes. */
      type SendEmailVerificationCodeInit = {
        /** Template of the link in the message, in Go’s template syntax; ZITADEL’s own page when absent. 1 to 200 characters. */
        urlTemplate?: string;
      };
      /** Send the invitation. */
      type SendInviteCode = {
        /** Template of the link in the message, in Go’s template syntax; ZITADEL’s own page when absent. 1 to 200 characters. */
        urlTemplate?: string;
        /** Name of the application as the invitation shows it; ZITADEL when empty. 1 to 200 characters. */
        applicationName?: string;
      };
      /** The same: only requests hold it. */
      type SendInviteCodeInit = SendInviteCode;
      /** Send the link by e-mail. */
      type SendPasskeyRegistrationLink = {
        /** Template of the link in the message, in Go’s template syntax; ZITADEL’s own page when absent. 1 to 200 characters. */
        urlTemplate?: string;
      };
      /** The same: only requests hold it. */
      type SendPasskeyRegistrationLinkInit = SendPasskeyRegistrationLink;
      /** Send the link. */
      type SendPasswordResetLink = {
        /** By which channel it is sent. */
        notificationType?: Open<NotificationType>;
        /** Template of the link in the message, in Go’s template syntax; ZITADEL’s own page when absent. 1 to 200 characters. */
        urlTemplate?: string;
      };
      /** The same: only requests hold it. */
      type SendPasswordResetLinkInit = SendPasswordResetLink;
      /** Send the code by SMS. */
      type SendPhoneVerificationCode = {};
      /** Send the code by SMS. What a request takes. */
      type SendPhoneVerificationCodeInit = { [name: string]: never };
      /** Request of SetEmail. */
      type SetEmailRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** E-mail address. 1 to 200 characters. */
        email: string;
      } & AtMostOneOf<{
        /** Send the code to the user. */
        sendCode: SendEmailVerificationCodeInit;
        /** Hand the code back in the response and send nothing. */
        returnCode: ReturnEmailVerificationCodeInit;
        /** Whether it is verified. In a request: it is verified already, no code is made. */
        isVerified: boolean;
      }>;
      /** The same: only requests hold it. */
      type SetEmailRequestInit = SetEmailRequest;
      /** Response of SetEmail. */
      type SetEmailResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
        verificationCode?: string;
      };
      /** An e-mail address, and how it is verified. */
      type SetHumanEmail = {
        /** E-mail address. */
        email?: string;
        /** Send the code to the user. */
        sendCode?: SendEmailVerificationCode;
        /** Hand the code back in the response and send nothing. */
        returnCode?: ReturnEmailVerificationCode;
        /** Whether it is verified. In a request: it is verified already, no code is made. */
        isVerified?: boolean;
      };
      /** An e-mail address, and how it is verified. What a request takes. */
      type SetHumanEmailInit = {
        /** E-mail address. 1 to 200 characters. */
        email: string;
      } & AtMostOneOf<{
        /** Send the code to the user. */
        sendCode: SendEmailVerificationCodeInit;
        /** Hand the code back in the response and send nothing. */
        returnCode: ReturnEmailVerificationCodeInit;
        /** Whether it is verified. In a request: it is verified already, no code is made. */
        isVerified: boolean;
      }>;
      /** A phone number, and how it is verified. */
      type SetHumanPhone = {
        /** Phone number. */
        phone?: string;
        /** Send the code to the user. */
        sendCode?: SendPhoneVerificationCode;
        /** Hand the code back in the response and send nothing. */
        returnCode?: ReturnPhoneVerificationCode;
        /** Whether it is verified. In a request: it is verified already, no code is made. */
        isVerified?: boolean;
      };
      /** A phone number, and how it is verified. What a request takes. */
      type SetHumanPhoneInit = {
        /** Phone number. 0 to 200 characters. */
        phone?: string;
      } & AtMostOneOf<{
        /** Send the code to the user. */
        sendCode: SendPhoneVerificationCodeInit;
        /** Hand the code back in the response and send nothing. */
        returnCode: ReturnPhoneVerificationCodeInit;
        /** Whether it is verified. In a request: it is verified already, no code is made. */
        isVerified: boolean;
      }>;
      /** Names and language of a human user. */
      type SetHumanProfile = {
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
        gender?: Open<Gender>;
      };
      /** Names and language of a human user. What a request takes. */
      type SetHumanProfileInit = {
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
        gender?: Open<Gender>;
      };
      /** An entry of the metadata. */
      type SetMetadataEntry = {
        /** Key. */
        key?: string;
        /** Value. */
        value?: Base64;
      };
      /** An entry of the metadata. What a request takes. */
      type SetMetadataEntryInit = {
        /** Key. 1 to 200 characters. */
        key: string;
        /** Value. 1 to 500000 bytes. */
        value: Base64 | Uint8Array;
      };
      /** A new password and its proof. */
      type SetPassword = {
        /** Password. */
        password?: Password;
        /** The password as a hash, for people who move over from another system. */
        hashedPassword?: HashedPassword;
        /** The present password, as proof. */
        currentPassword?: string;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
        verificationCode?: string;
      };
      /** A new password and its proof. What a request takes. */
      type SetPasswordInit = AtMostOneOf<{
        /** Password. */
        password: PasswordInit;
        /** The password as a hash, for people who move over from another system. */
        hashedPassword: HashedPasswordInit;
      }> & AtMostOneOf<{
        /** The present password, as proof. 1 to 200 characters. */
        currentPassword: string;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. 1 to 20 characters. */
        verificationCode: string;
      }>;
      /** Request of SetPassword. */
      type SetPasswordRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** The new password. */
        newPassword?: PasswordInit;
      } & AtMostOneOf<{
        /** The present password, as proof. 1 to 200 characters. */
        currentPassword: string;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. 1 to 20 characters. */
        verificationCode: string;
      }>;
      /** The same: only requests hold it. */
      type SetPasswordRequestInit = SetPasswordRequest;
      /** Response of SetPassword. */
      type SetPasswordResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
      };
      /** Request of SetPhone. */
      type SetPhoneRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Phone number. 1 to 200 characters. */
        phone: string;
      } & AtMostOneOf<{
        /** Send the code to the user. */
        sendCode: SendPhoneVerificationCodeInit;
        /** Hand the code back in the response and send nothing. */
        returnCode: ReturnPhoneVerificationCodeInit;
        /** Whether it is verified. In a request: it is verified already, no code is made. */
        isVerified: boolean;
      }>;
      /** The same: only requests hold it. */
      type SetPhoneRequestInit = SetPhoneRequest;
      /** Response of SetPhone. */
      type SetPhoneResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
        verificationCode?: string;
      };
      /** Request of SetUserMetadata. */
      type SetUserMetadataRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Metadata: a value (bytes) by key. */
        metadata?: MetadataInit[];
      };
      /** The same: only requests hold it. */
      type SetUserMetadataRequestInit = SetUserMetadataRequest;
      /** Response of SetUserMetadata. */
      type SetUserMetadataResponse = {
        /** When it was set. */
        setDate: Timestamp;
      };
      /** Request of StartIdentityProviderIntent. */
      type StartIdentityProviderIntentRequest = {
        /** Id of the identity provider. 1 to 200 characters. */
        idpId: string;
      } & AtMostOneOf<{
        /** Where the browser returns to. */
        urls: RedirectURLs;
        /** An LDAP directory; in a request, the credentials for it. */
        ldap: LDAPCredentials;
      }>;
      /** The same: only requests hold it. */
      type StartIdentityProviderIntentRequestInit = StartIdentityProviderIntentRequest;
      /** Response of StartIdentityProviderIntent. */
      type StartIdentityProviderIntentResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
        /** URL to which the browser is to be sent. */
        authUrl?: string;
        /** A sign-in with an identity provider that is under way or done. */
        idpIntent?: IDPIntent;
        /** An HTML form that posts itself. */
        postForm?: Base64;
        /** Form that the browser is to post. */
        formData?: FormData;
      };
      /** Compares the state. */
      type StateQuery = {
        /** State. */
        state?: Open<UserState>;
      };
      /** The same: only requests hold it. */
      type StateQueryInit = StateQuery;
      /** Compares the type. */
      type TypeQuery = {
        /** Type. */
        type?: Open<Type>;
      };
      /** The same: only requests hold it. */
      type TypeQueryInit = TypeQuery;
      /** Request of UnlockUser. */
      type UnlockUserRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** The same: only requests hold it. */
      type UnlockUserRequestInit = UnlockUserRequest;
      /** Response of UnlockUser. */
      type UnlockUserResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
      };
      /** Request of UpdateHumanUser. */
      type UpdateHumanUserRequest = {
        /** Id of the user. */
        userId?: string;
        /** User name; unique within its organization. */
        username?: string;
        /** Names, language and the like. */
        profile?: SetHumanProfile;
        /** E-mail address. */
        email?: SetHumanEmail;
        /** Phone number. */
        phone?: SetHumanPhone;
        /** Password. */
        password?: SetPassword;
      };
      /** Request of UpdateHumanUser. What a request takes. */
      type UpdateHumanUserRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** User name; unique within its organization. 1 to 200 characters. */
        username?: string;
        /** Names, language and the like. */
        profile?: SetHumanProfileInit;
        /** E-mail address. */
        email?: SetHumanEmailInit;
        /** Phone number. */
        phone?: SetHumanPhoneInit;
        /** Password. */
        password?: SetPasswordInit;
      };
      /** Response of UpdateHumanUser. */
      type UpdateHumanUserResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
        /** Code that verifies the e-mail address; only when it was asked for with `returnCode`. */
        emailCode?: string;
        /** Code that verifies the phone number; only when it was asked for with `returnCode`. */
        phoneCode?: string;
      };
      /** Request of UpdateUser. */
      type UpdateUserRequest = {
        /** Id of the user. */
        userId?: string;
        /** User name; unique within its organization. */
        username?: string;
        /** A human user. */
        human?: UpdateUserRequest.Human;
        /** A machine user: a service, not a human. */
        machine?: UpdateUserRequest.Machine;
        /** Metadata to set: a value (bytes) by key. */
        metadata?: Metadata[];
      };
      /** Request of UpdateUser. What a request takes. */
      type UpdateUserRequestInit = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** User name; unique within its organization. 1 to 200 characters. */
        username?: string;
        /** Metadata to set: a value (bytes) by key. */
        metadata?: MetadataInit[];
      } & AtMostOneOf<{
        /** A human user. */
        human: UpdateUserRequest.HumanInit;
        /** A machine user: a service, not a human. */
        machine: UpdateUserRequest.MachineInit;
      }>;
      /** Response of UpdateUser. */
      type UpdateUserResponse = {
        /** When it was changed last. */
        changeDate: Timestamp;
        /** Code that verifies the e-mail address; only when it was asked for with `returnCode`. */
        emailCode?: string;
        /** Code that verifies the phone number; only when it was asked for with `returnCode`. */
        phoneCode?: string;
      };
      /** A user: a human or a machine. */
      type User = {
        /** Id of the user. */
        userId?: string;
        /** State. */
        state?: Open<UserState>;
        /** User name; unique within its organization. */
        username?: string;
        /** All names with which the user can sign in. */
        loginNames?: string[];
        /** The login name that is shown. */
        preferredLoginName?: string;
        /** A human user. */
        human?: HumanUser;
        /** A machine user: a service, not a human. */
        machine?: MachineUser;
        /** When and where it was changed: sequence, dates and owner. */
        details?: object.v2.Details;
      };
      /** Compares the user name. */
      type UserNameQuery = {
        /** User name. 1 to 200 characters. */
        userName: string;
        /** How to compare. */
        method?: Open<object.v2.TextQueryMethod>;
      };
      /** The same: only requests hold it. */
      type UserNameQueryInit = UserNameQuery;
      /** Request of VerifyEmail. */
      type VerifyEmailRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. 1 to 20 characters. */
        verificationCode: string;
      };
      /** The same: only requests hold it. */
      type VerifyEmailRequestInit = VerifyEmailRequest;
      /** Response of VerifyEmail. */
      type VerifyEmailResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
      };
      /** Request of VerifyInviteCode. */
      type VerifyInviteCodeRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. 1 to 20 characters. */
        verificationCode: string;
      };
      /** The same: only requests hold it. */
      type VerifyInviteCodeRequestInit = VerifyInviteCodeRequest;
      /** Response of VerifyInviteCode. */
      type VerifyInviteCodeResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
      };
      /** Request of VerifyPasskeyRegistration. */
      type VerifyPasskeyRegistrationRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Id of the passkey. 1 to 200 characters. */
        passkeyId: string;
        /** What the browser’s credential returned, binary members as base64url. */
        publicKeyCredential: object;
        /** Name by which the user recognizes the passkey. 1 to 200 characters. */
        passkeyName: string;
      };
      /** The same: only requests hold it. */
      type VerifyPasskeyRegistrationRequestInit = VerifyPasskeyRegistrationRequest;
      /** Response of VerifyPasskeyRegistration. */
      type VerifyPasskeyRegistrationResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
      };
      /** Request of VerifyPhone. */
      type VerifyPhoneRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. 1 to 20 characters. */
        verificationCode: string;
      };
      /** The same: only requests hold it. */
      type VerifyPhoneRequestInit = VerifyPhoneRequest;
      /** Response of VerifyPhone. */
      type VerifyPhoneResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
      };
      /** Request of VerifyTOTPRegistration. */
      type VerifyTOTPRegistrationRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** The code, as the user entered it. 1 to 200 characters. */
        code: string;
      };
      /** The same: only requests hold it. */
      type VerifyTOTPRegistrationRequestInit = VerifyTOTPRegistrationRequest;
      /** Response of VerifyTOTPRegistration. */
      type VerifyTOTPRegistrationResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
      };
      /** Request of VerifyU2FRegistration. */
      type VerifyU2FRegistrationRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Id of the U2F key. 1 to 200 characters. */
        u2fId: string;
        /** What the browser’s credential returned, binary members as base64url. */
        publicKeyCredential: object;
        /** Name by which the user recognizes the key. 1 to 200 characters. */
        tokenName: string;
      };
      /** The same: only requests hold it. */
      type VerifyU2FRegistrationRequestInit = VerifyU2FRegistrationRequest;
      /** Response of VerifyU2FRegistration. */
      type VerifyU2FRegistrationResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details: object.v2.Details;
      };
      /** Form of access tokens. */
      type AccessTokenType =
        | "ACCESS_TOKEN_TYPE_BEARER"
        | "ACCESS_TOKEN_TYPE_JWT";
      /** State of a factor. */
      type AuthFactorState =
        | "AUTH_FACTOR_STATE_UNSPECIFIED"
        | "AUTH_FACTOR_STATE_NOT_READY"
        | "AUTH_FACTOR_STATE_READY"
        | "AUTH_FACTOR_STATE_REMOVED";
      /** Kind of a second factor. */
      type AuthFactors =
        | "OTP"
        | "OTP_SMS"
        | "OTP_EMAIL"
        | "U2F";
      /** A way to authenticate. */
      type AuthenticationMethodType =
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
      type Gender =
        | "GENDER_UNSPECIFIED"
        | "GENDER_FEMALE"
        | "GENDER_MALE"
        | "GENDER_DIVERSE";
      /** Column of a list. */
      type KeyFieldName =
        | "KEY_FIELD_NAME_UNSPECIFIED"
        | "KEY_FIELD_NAME_CREATED_DATE"
        | "KEY_FIELD_NAME_ID"
        | "KEY_FIELD_NAME_USER_ID"
        | "KEY_FIELD_NAME_ORGANIZATION_ID"
        | "KEY_FIELD_NAME_KEY_EXPIRATION_DATE";
      /** Channel of a notification. */
      type NotificationType =
        | "NOTIFICATION_TYPE_Unspecified"
        | "NOTIFICATION_TYPE_Email"
        | "NOTIFICATION_TYPE_SMS";
      /** Kind of an authenticator. */
      type PasskeyAuthenticator =
        | "PASSKEY_AUTHENTICATOR_UNSPECIFIED"
        | "PASSKEY_AUTHENTICATOR_PLATFORM"
        | "PASSKEY_AUTHENTICATOR_CROSS_PLATFORM";
      /** Column of a list. */
      type PersonalAccessTokenFieldName =
        | "PERSONAL_ACCESS_TOKEN_FIELD_NAME_UNSPECIFIED"
        | "PERSONAL_ACCESS_TOKEN_FIELD_NAME_CREATED_DATE"
        | "PERSONAL_ACCESS_TOKEN_FIELD_NAME_ID"
        | "PERSONAL_ACCESS_TOKEN_FIELD_NAME_USER_ID"
        | "PERSONAL_ACCESS_TOKEN_FIELD_NAME_ORGANIZATION_ID"
        | "PERSONAL_ACCESS_TOKEN_FIELD_NAME_EXPIRATION_DATE";
      /** Human or machine. */
      type Type =
        | "TYPE_UNSPECIFIED"
        | "TYPE_HUMAN"
        | "TYPE_MACHINE";
      /** Column of a list. */
      type UserFieldName =
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
      type UserState =
        | "USER_STATE_UNSPECIFIED"
        | "USER_STATE_ACTIVE"
        | "USER_STATE_INACTIVE"
        | "USER_STATE_DELETED"
        | "USER_STATE_LOCKED"
        | "USER_STATE_INITIAL";
      /** Users, their credentials and their factors. */
      interface UserService {
        /**
         * Creates a user: a human or a machine.
         * 
         * `POST /v2/users/new`
         */
        createUser(request: CreateUserRequestInit, options?: CallOptions): Promise<CreateUserResponse>;
        /**
         * Creates a human user.
         * 
         * `POST /v2/users/human`
         * 
         * @deprecated Use CreateUser.
         */
        addHumanUser(request: AddHumanUserRequestInit, options?: CallOptions): Promise<AddHumanUserResponse>;
        /**
         * Reads a user.
         * 
         * `GET /v2/users/{user_id}`
         */
        getUserByID(request: GetUserByIDRequest, options?: CallOptions): Promise<GetUserByIDResponse>;
        /**
         * Searches users.
         * 
         * `POST /v2/users`
         */
        listUsers(request?: ListUsersRequest, options?: CallOptions): Promise<ListUsersResponse>;
        /**
         * Changes a user’s e-mail address; a code is sent, returned, or not needed.
         * 
         * `POST /v2/users/{user_id}/email`
         * 
         * @deprecated Use UpdateUser.
         */
        setEmail(request: SetEmailRequest, options?: CallOptions): Promise<SetEmailResponse>;
        /**
         * Makes a new code for an e-mail address whose verification is pending.
         * 
         * `POST /v2/users/{user_id}/email/resend`
         */
        resendEmailCode(request: ResendEmailCodeRequest, options?: CallOptions): Promise<ResendEmailCodeResponse>;
        /**
         * Makes a new code for an e-mail address, pending or not.
         * 
         * `POST /v2/users/{user_id}/email/send`
         */
        sendEmailCode(request: SendEmailCodeRequest, options?: CallOptions): Promise<SendEmailCodeResponse>;
        /**
         * Verifies an e-mail address with the code that was sent to it.
         * 
         * `POST /v2/users/{user_id}/email/verify`
         */
        verifyEmail(request: VerifyEmailRequest, options?: CallOptions): Promise<VerifyEmailResponse>;
        /**
         * Changes a user’s phone number; a code is sent, returned, or not needed.
         * 
         * `POST /v2/users/{user_id}/phone`
         * 
         * @deprecated Use UpdateUser.
         */
        setPhone(request: SetPhoneRequest, options?: CallOptions): Promise<SetPhoneResponse>;
        /**
         * Removes a user’s phone number, and the OTP SMS factor with it.
         * 
         * `DELETE /v2/users/{user_id}/phone`
         * 
         * @deprecated Use UpdateUser.
         */
        removePhone(request: RemovePhoneRequest, options?: CallOptions): Promise<RemovePhoneResponse>;
        /**
         * Makes a new code for a phone number whose verification is pending.
         * 
         * `POST /v2/users/{user_id}/phone/resend`
         */
        resendPhoneCode(request: ResendPhoneCodeRequest, options?: CallOptions): Promise<ResendPhoneCodeResponse>;
        /**
         * Verifies a phone number with the code that was sent to it. The code is the proof: no permission is needed.
         * 
         * `POST /v2/users/{user_id}/phone/verify`
         */
        verifyPhone(request: VerifyPhoneRequest, options?: CallOptions): Promise<VerifyPhoneResponse>;
        /**
         * Changes a user.
         * 
         * `PATCH /v2/users/{user_id}`
         */
        updateUser(request: UpdateUserRequestInit, options?: CallOptions): Promise<UpdateUserResponse>;
        /**
         * Changes a human user. Prefer UpdateUser in new code.
         * 
         * `PUT /v2/users/human/{user_id}`
         * 
         * @deprecated Use UpdateUser.
         */
        updateHumanUser(request: UpdateHumanUserRequestInit, options?: CallOptions): Promise<UpdateHumanUserResponse>;
        /**
         * Deactivates a user, who can then no longer sign in.
         * 
         * `POST /v2/users/{user_id}/deactivate`
         */
        deactivateUser(request: DeactivateUserRequest, options?: CallOptions): Promise<DeactivateUserResponse>;
        /**
         * Makes a deactivated user active again.
         * 
         * `POST /v2/users/{user_id}/reactivate`
         */
        reactivateUser(request: ReactivateUserRequest, options?: CallOptions): Promise<ReactivateUserResponse>;
        /**
         * Locks a user, who can then no longer sign in.
         * 
         * `POST /v2/users/{user_id}/lock`
         */
        lockUser(request: LockUserRequest, options?: CallOptions): Promise<LockUserResponse>;
        /**
         * Unlocks a user and resets the counters of failed checks.
         * 
         * `POST /v2/users/{user_id}/unlock`
         */
        unlockUser(request: UnlockUserRequest, options?: CallOptions): Promise<UnlockUserResponse>;
        /**
         * Deletes a user. There is no way back.
         * 
         * `DELETE /v2/users/{user_id}`
         */
        deleteUser(request: DeleteUserRequest, options?: CallOptions): Promise<DeleteUserResponse>;
        /**
         * Starts the registration of a passkey: returns the options for the browser.
         * 
         * `POST /v2/users/{user_id}/passkeys`
         */
        registerPasskey(request: RegisterPasskeyRequest, options?: CallOptions): Promise<RegisterPasskeyResponse>;
        /**
         * Completes the registration of a passkey with what the browser returned.
         * 
         * `POST /v2/users/{user_id}/passkeys/{passkey_id}`
         */
        verifyPasskeyRegistration(request: VerifyPasskeyRegistrationRequest, options?: CallOptions): Promise<VerifyPasskeyRegistrationResponse>;
        /**
         * Makes a code with which a user registers a passkey; sent as a link, or returned.
         * 
         * `POST /v2/users/{user_id}/passkeys/registration_link`
         */
        createPasskeyRegistrationLink(request: CreatePasskeyRegistrationLinkRequest, options?: CallOptions): Promise<CreatePasskeyRegistrationLinkResponse>;
        /**
         * Lists a user’s passkeys.
         * 
         * `POST /v2/users/{user_id}/passkeys/_search`
         */
        listPasskeys(request: ListPasskeysRequest, options?: CallOptions): Promise<ListPasskeysResponse>;
        /**
         * Removes a passkey.
         * 
         * `DELETE /v2/users/{user_id}/passkeys/{passkey_id}`
         */
        removePasskey(request: RemovePasskeyRequest, options?: CallOptions): Promise<RemovePasskeyResponse>;
        /**
         * Starts the registration of a U2F key: returns the options for the browser.
         * 
         * `POST /v2/users/{user_id}/u2f`
         */
        registerU2F(request: RegisterU2FRequest, options?: CallOptions): Promise<RegisterU2FResponse>;
        /**
         * Completes the registration of a U2F key with what the browser returned.
         * 
         * `POST /v2/users/{user_id}/u2f/{u2f_id}`
         */
        verifyU2FRegistration(request: VerifyU2FRegistrationRequest, options?: CallOptions): Promise<VerifyU2FRegistrationResponse>;
        /**
         * Removes a U2F key.
         * 
         * `DELETE /v2/users/{user_id}/u2f/{u2f_id}`
         */
        removeU2F(request: RemoveU2FRequest, options?: CallOptions): Promise<RemoveU2FResponse>;
        /**
         * Starts the registration of a TOTP factor: returns the secret and the `otpauth:` URI. VerifyTOTPRegistration completes it.
         * 
         * `POST /v2/users/{user_id}/totp`
         */
        registerTOTP(request: RegisterTOTPRequest, options?: CallOptions): Promise<RegisterTOTPResponse>;
        /**
         * Completes the registration of a TOTP factor with a code of the authenticator app.
         * 
         * `POST /v2/users/{user_id}/totp/verify`
         */
        verifyTOTPRegistration(request: VerifyTOTPRegistrationRequest, options?: CallOptions): Promise<VerifyTOTPRegistrationResponse>;
        /**
         * Removes a user’s TOTP factor.
         * 
         * `DELETE /v2/users/{user_id}/totp`
         */
        removeTOTP(request: RemoveTOTPRequest, options?: CallOptions): Promise<RemoveTOTPResponse>;
        /**
         * Adds one-time codes by SMS as a factor. The phone number has to be verified; the factor is ready at once.
         * 
         * `POST /v2/users/{user_id}/otp_sms`
         */
        addOTPSMS(request: AddOTPSMSRequest, options?: CallOptions): Promise<AddOTPSMSResponse>;
        /**
         * Removes a user’s OTP SMS factor.
         * 
         * `DELETE /v2/users/{user_id}/otp_sms`
         */
        removeOTPSMS(request: RemoveOTPSMSRequest, options?: CallOptions): Promise<RemoveOTPSMSResponse>;
        /**
         * Adds one-time codes by e-mail as a factor. The address has to be verified; the factor is ready at once.
         * 
         * `POST /v2/users/{user_id}/otp_email`
         */
        addOTPEmail(request: AddOTPEmailRequest, options?: CallOptions): Promise<AddOTPEmailResponse>;
        /**
         * Removes a user’s OTP e-mail factor.
         * 
         * `DELETE /v2/users/{user_id}/otp_email`
         */
        removeOTPEmail(request: RemoveOTPEmailRequest, options?: CallOptions): Promise<RemoveOTPEmailResponse>;
        /**
         * Starts signing in with an identity provider: returns where the browser has to go.
         * 
         * `POST /v2/idp_intents`
         */
        startIdentityProviderIntent(request: StartIdentityProviderIntentRequest, options?: CallOptions): Promise<StartIdentityProviderIntentResponse>;
        /**
         * Reads what an identity provider returned about the user who signed in.
         * 
         * `POST /v2/idp_intents/{idp_intent_id}`
         */
        retrieveIdentityProviderIntent(request: RetrieveIdentityProviderIntentRequest, options?: CallOptions): Promise<RetrieveIdentityProviderIntentResponse>;
        /**
         * Links a user to a user at an identity provider.
         * 
         * `POST /v2/users/{user_id}/links`
         */
        addIDPLink(request: AddIDPLinkRequest, options?: CallOptions): Promise<AddIDPLinkResponse>;
        /**
         * Lists a user’s links to identity providers.
         * 
         * `POST /v2/users/{user_id}/links/_search`
         */
        listIDPLinks(request: ListIDPLinksRequest, options?: CallOptions): Promise<ListIDPLinksResponse>;
        /**
         * Removes a user’s link to an identity provider.
         * 
         * `DELETE /v2/users/{user_id}/links/{idp_id}/{linked_user_id}`
         */
        removeIDPLink(request: RemoveIDPLinkRequest, options?: CallOptions): Promise<RemoveIDPLinkResponse>;
        /**
         * Makes a code with which a user sets a new password; sent as a link, or returned.
         * 
         * `POST /v2/users/{user_id}/password_reset`
         */
        passwordReset(request: PasswordResetRequest, options?: CallOptions): Promise<PasswordResetResponse>;
        /**
         * Sets a user’s password; the present one or a code may be the proof.
         * 
         * `POST /v2/users/{user_id}/password`
         * 
         * @deprecated Use UpdateUser.
         */
        setPassword(request: SetPasswordRequest, options?: CallOptions): Promise<SetPasswordResponse>;
        /**
         * Makes a client secret for a machine user.
         * 
         * `POST /v2/users/{user_id}/secret`
         */
        addSecret(request: AddSecretRequest, options?: CallOptions): Promise<AddSecretResponse>;
        /**
         * Removes a machine user’s client secret.
         * 
         * `DELETE /v2/users/{user_id}/secret`
         */
        removeSecret(request: RemoveSecretRequest, options?: CallOptions): Promise<RemoveSecretResponse>;
        /**
         * Adds a key to a machine user.
         * 
         * `POST /v2/users/{user_id}/keys`
         */
        addKey(request: AddKeyRequest, options?: CallOptions): Promise<AddKeyResponse>;
        /**
         * Removes a machine user’s key.
         * 
         * `DELETE /v2/users/{user_id}/keys/{key_id}`
         */
        removeKey(request: RemoveKeyRequest, options?: CallOptions): Promise<RemoveKeyResponse>;
        /**
         * Searches the keys of machine users.
         * 
         * `POST /v2/users/keys/search`
         */
        listKeys(request?: ListKeysRequest, options?: CallOptions): Promise<ListKeysResponse>;
        /**
         * Makes a personal access token for a machine user.
         * 
         * `POST /v2/users/{user_id}/pats`
         */
        addPersonalAccessToken(request: AddPersonalAccessTokenRequest, options?: CallOptions): Promise<AddPersonalAccessTokenResponse>;
        /**
         * Removes a personal access token.
         * 
         * `DELETE /v2/users/{user_id}/pats/{token_id}`
         */
        removePersonalAccessToken(request: RemovePersonalAccessTokenRequest, options?: CallOptions): Promise<RemovePersonalAccessTokenResponse>;
        /**
         * Searches personal access tokens.
         * 
         * `POST /v2/users/pats/search`
         */
        listPersonalAccessTokens(request?: ListPersonalAccessTokensRequest, options?: CallOptions): Promise<ListPersonalAccessTokensResponse>;
        /**
         * Lists how a user can authenticate at present.
         * 
         * `GET /v2/users/{user_id}/authentication_methods`
         */
        listAuthenticationMethodTypes(request: ListAuthenticationMethodTypesRequest, options?: CallOptions): Promise<ListAuthenticationMethodTypesResponse>;
        /**
         * Lists a user’s second factors.
         * 
         * `POST /v2/users/{user_id}/authentication_factors/_search`
         */
        listAuthenticationFactors(request: ListAuthenticationFactorsRequest, options?: CallOptions): Promise<ListAuthenticationFactorsResponse>;
        /**
         * Makes a code with which an invited user sets up the first credential; sent as a link, or returned.
         * 
         * `POST /v2/users/{user_id}/invite_code`
         */
        createInviteCode(request: CreateInviteCodeRequest, options?: CallOptions): Promise<CreateInviteCodeResponse>;
        /**
         * Sends the invitation once more, with a new code.
         * 
         * `POST /v2/users/{user_id}/invite_code/resend`
         * 
         * @deprecated Use CreateInviteCode.
         */
        resendInviteCode(request: ResendInviteCodeRequest, options?: CallOptions): Promise<ResendInviteCodeResponse>;
        /**
         * Verifies the code of an invitation.
         * 
         * `POST /v2/users/{user_id}/invite_code/verify`
         */
        verifyInviteCode(request: VerifyInviteCodeRequest, options?: CallOptions): Promise<VerifyInviteCodeResponse>;
        /**
         * Notes that a user skipped setting up a second factor.
         * 
         * `POST /v2/users/{user_id}/mfa_init_skipped`
         */
        humanMFAInitSkipped(request: HumanMFAInitSkippedRequest, options?: CallOptions): Promise<HumanMFAInitSkippedResponse>;
        /**
         * Sets entries of a user’s metadata.
         * 
         * `POST /v2/users/{user_id}/metadata`
         */
        setUserMetadata(request: SetUserMetadataRequest, options?: CallOptions): Promise<SetUserMetadataResponse>;
        /**
         * Searches a user’s metadata.
         * 
         * `POST /v2/users/{user_id}/metadata/search`
         */
        listUserMetadata(request: ListUserMetadataRequest, options?: CallOptions): Promise<ListUserMetadataResponse>;
        /**
         * Deletes entries of a user’s metadata.
         * 
         * `DELETE /v2/users/{user_id}/metadata`
         */
        deleteUserMetadata(request?: DeleteUserMetadataRequest, options?: CallOptions): Promise<DeleteUserMetadataResponse>;
        /**
         * Creates recovery codes for a user, which replace a lost second factor: each signs in once. The response is the only place that tells them. A user has at most ten.
         * 
         * `POST /v2/users/{user_id}/recovery_codes`
         */
        generateRecoveryCodes(request: GenerateRecoveryCodesRequest, options?: CallOptions): Promise<GenerateRecoveryCodesResponse>;
        /**
         * Removes all recovery codes of a user.
         * 
         * `DELETE /v2/users/{user_id}/recovery_codes`
         */
        removeRecoveryCodes(request: RemoveRecoveryCodesRequest, options?: CallOptions): Promise<RemoveRecoveryCodesResponse>;
      }
      /** Request and response of every RPC, by `package.Service/Method`. Those of this package. */
      interface Rpcs {
        "zitadel.user.v2.UserService/CreateUser": [CreateUserRequestInit, CreateUserResponse];
        "zitadel.user.v2.UserService/AddHumanUser": [AddHumanUserRequestInit, AddHumanUserResponse];
        "zitadel.user.v2.UserService/GetUserByID": [GetUserByIDRequest, GetUserByIDResponse];
        "zitadel.user.v2.UserService/ListUsers": [ListUsersRequest, ListUsersResponse];
        "zitadel.user.v2.UserService/SetEmail": [SetEmailRequest, SetEmailResponse];
        "zitadel.user.v2.UserService/ResendEmailCode": [ResendEmailCodeRequest, ResendEmailCodeResponse];
        "zitadel.user.v2.UserService/SendEmailCode": [SendEmailCodeRequest, SendEmailCodeResponse];
        "zitadel.user.v2.UserService/VerifyEmail": [VerifyEmailRequest, VerifyEmailResponse];
        "zitadel.user.v2.UserService/SetPhone": [SetPhoneRequest, SetPhoneResponse];
        "zitadel.user.v2.UserService/RemovePhone": [RemovePhoneRequest, RemovePhoneResponse];
        "zitadel.user.v2.UserService/ResendPhoneCode": [ResendPhoneCodeRequest, ResendPhoneCodeResponse];
        "zitadel.user.v2.UserService/VerifyPhone": [VerifyPhoneRequest, VerifyPhoneResponse];
        "zitadel.user.v2.UserService/UpdateUser": [UpdateUserRequestInit, UpdateUserResponse];
        "zitadel.user.v2.UserService/UpdateHumanUser": [UpdateHumanUserRequestInit, UpdateHumanUserResponse];
        "zitadel.user.v2.UserService/DeactivateUser": [DeactivateUserRequest, DeactivateUserResponse];
        "zitadel.user.v2.UserService/ReactivateUser": [ReactivateUserRequest, ReactivateUserResponse];
        "zitadel.user.v2.UserService/LockUser": [LockUserRequest, LockUserResponse];
        "zitadel.user.v2.UserService/UnlockUser": [UnlockUserRequest, UnlockUserResponse];
        "zitadel.user.v2.UserService/DeleteUser": [DeleteUserRequest, DeleteUserResponse];
        "zitadel.user.v2.UserService/RegisterPasskey": [RegisterPasskeyRequest, RegisterPasskeyResponse];
        "zitadel.user.v2.UserService/VerifyPasskeyRegistration": [VerifyPasskeyRegistrationRequest, VerifyPasskeyRegistrationResponse];
        "zitadel.user.v2.UserService/CreatePasskeyRegistrationLink": [CreatePasskeyRegistrationLinkRequest, CreatePasskeyRegistrationLinkResponse];
        "zitadel.user.v2.UserService/ListPasskeys": [ListPasskeysRequest, ListPasskeysResponse];
        "zitadel.user.v2.UserService/RemovePasskey": [RemovePasskeyRequest, RemovePasskeyResponse];
        "zitadel.user.v2.UserService/RegisterU2F": [RegisterU2FRequest, RegisterU2FResponse];
        "zitadel.user.v2.UserService/VerifyU2FRegistration": [VerifyU2FRegistrationRequest, VerifyU2FRegistrationResponse];
        "zitadel.user.v2.UserService/RemoveU2F": [RemoveU2FRequest, RemoveU2FResponse];
        "zitadel.user.v2.UserService/RegisterTOTP": [RegisterTOTPRequest, RegisterTOTPResponse];
        "zitadel.user.v2.UserService/VerifyTOTPRegistration": [VerifyTOTPRegistrationRequest, VerifyTOTPRegistrationResponse];
        "zitadel.user.v2.UserService/RemoveTOTP": [RemoveTOTPRequest, RemoveTOTPResponse];
        "zitadel.user.v2.UserService/AddOTPSMS": [AddOTPSMSRequest, AddOTPSMSResponse];
        "zitadel.user.v2.UserService/RemoveOTPSMS": [RemoveOTPSMSRequest, RemoveOTPSMSResponse];
        "zitadel.user.v2.UserService/AddOTPEmail": [AddOTPEmailRequest, AddOTPEmailResponse];
        "zitadel.user.v2.UserService/RemoveOTPEmail": [RemoveOTPEmailRequest, RemoveOTPEmailResponse];
        "zitadel.user.v2.UserService/StartIdentityProviderIntent": [StartIdentityProviderIntentRequest, StartIdentityProviderIntentResponse];
        "zitadel.user.v2.UserService/RetrieveIdentityProviderIntent": [RetrieveIdentityProviderIntentRequest, RetrieveIdentityProviderIntentResponse];
        "zitadel.user.v2.UserService/AddIDPLink": [AddIDPLinkRequest, AddIDPLinkResponse];
        "zitadel.user.v2.UserService/ListIDPLinks": [ListIDPLinksRequest, ListIDPLinksResponse];
        "zitadel.user.v2.UserService/RemoveIDPLink": [RemoveIDPLinkRequest, RemoveIDPLinkResponse];
        "zitadel.user.v2.UserService/PasswordReset": [PasswordResetRequest, PasswordResetResponse];
        "zitadel.user.v2.UserService/SetPassword": [SetPasswordRequest, SetPasswordResponse];
        "zitadel.user.v2.UserService/AddSecret": [AddSecretRequest, AddSecretResponse];
        "zitadel.user.v2.UserService/RemoveSecret": [RemoveSecretRequest, RemoveSecretResponse];
        "zitadel.user.v2.UserService/AddKey": [AddKeyRequest, AddKeyResponse];
        "zitadel.user.v2.UserService/RemoveKey": [RemoveKeyRequest, RemoveKeyResponse];
        "zitadel.user.v2.UserService/ListKeys": [ListKeysRequest, ListKeysResponse];
        "zitadel.user.v2.UserService/AddPersonalAccessToken": [AddPersonalAccessTokenRequest, AddPersonalAccessTokenResponse];
        "zitadel.user.v2.UserService/RemovePersonalAccessToken": [RemovePersonalAccessTokenRequest, RemovePersonalAccessTokenResponse];
        "zitadel.user.v2.UserService/ListPersonalAccessTokens": [ListPersonalAccessTokensRequest, ListPersonalAccessTokensResponse];
        "zitadel.user.v2.UserService/ListAuthenticationMethodTypes": [ListAuthenticationMethodTypesRequest, ListAuthenticationMethodTypesResponse];
        "zitadel.user.v2.UserService/ListAuthenticationFactors": [ListAuthenticationFactorsRequest, ListAuthenticationFactorsResponse];
        "zitadel.user.v2.UserService/CreateInviteCode": [CreateInviteCodeRequest, CreateInviteCodeResponse];
        "zitadel.user.v2.UserService/ResendInviteCode": [ResendInviteCodeRequest, ResendInviteCodeResponse];
        "zitadel.user.v2.UserService/VerifyInviteCode": [VerifyInviteCodeRequest, VerifyInviteCodeResponse];
        "zitadel.user.v2.UserService/HumanMFAInitSkipped": [HumanMFAInitSkippedRequest, HumanMFAInitSkippedResponse];
        "zitadel.user.v2.UserService/SetUserMetadata": [SetUserMetadataRequest, SetUserMetadataResponse];
        "zitadel.user.v2.UserService/ListUserMetadata": [ListUserMetadataRequest, ListUserMetadataResponse];
        "zitadel.user.v2.UserService/DeleteUserMetadata": [DeleteUserMetadataRequest, DeleteUserMetadataResponse];
        "zitadel.user.v2.UserService/GenerateRecoveryCodes": [GenerateRecoveryCodesRequest, GenerateRecoveryCodesResponse];
        "zitadel.user.v2.UserService/RemoveRecoveryCodes": [RemoveRecoveryCodesRequest, RemoveRecoveryCodesResponse];
      }
      /** All messages by their full names; of those that requests hold, what a request takes. Those of this package. */
      interface Messages {
        "zitadel.user.v2.AddHumanUserRequest": AddHumanUserRequestInit;
        "zitadel.user.v2.AddHumanUserResponse": AddHumanUserResponse;
        "zitadel.user.v2.AddIDPLinkRequest": AddIDPLinkRequest;
        "zitadel.user.v2.AddIDPLinkResponse": AddIDPLinkResponse;
        "zitadel.user.v2.AddKeyRequest": AddKeyRequest;
        "zitadel.user.v2.AddKeyResponse": AddKeyResponse;
        "zitadel.user.v2.AddOTPEmailRequest": AddOTPEmailRequest;
        "zitadel.user.v2.AddOTPEmailResponse": AddOTPEmailResponse;
        "zitadel.user.v2.AddOTPSMSRequest": AddOTPSMSRequest;
        "zitadel.user.v2.AddOTPSMSResponse": AddOTPSMSResponse;
        "zitadel.user.v2.AddPersonalAccessTokenRequest": AddPersonalAccessTokenRequest;
        "zitadel.user.v2.AddPersonalAccessTokenResponse": AddPersonalAccessTokenResponse;
        "zitadel.user.v2.AddSecretRequest": AddSecretRequest;
        "zitadel.user.v2.AddSecretResponse": AddSecretResponse;
        "zitadel.user.v2.AndQuery": AndQuery;
        "zitadel.user.v2.AuthFactor": AuthFactor;
        "zitadel.user.v2.AuthFactorOTP": AuthFactorOTP;
        "zitadel.user.v2.AuthFactorOTPEmail": AuthFactorOTPEmail;
        "zitadel.user.v2.AuthFactorOTPSMS": AuthFactorOTPSMS;
        "zitadel.user.v2.AuthFactorU2F": AuthFactorU2F;
        "zitadel.user.v2.CreateInviteCodeRequest": CreateInviteCodeRequest;
        "zitadel.user.v2.CreateInviteCodeResponse": CreateInviteCodeResponse;
        "zitadel.user.v2.CreatePasskeyRegistrationLinkRequest": CreatePasskeyRegistrationLinkRequest;
        "zitadel.user.v2.CreatePasskeyRegistrationLinkResponse": CreatePasskeyRegistrationLinkResponse;
        "zitadel.user.v2.CreateUserRequest": CreateUserRequestInit;
        "zitadel.user.v2.CreateUserRequest.Human": CreateUserRequest.HumanInit;
        "zitadel.user.v2.CreateUserRequest.Machine": CreateUserRequest.MachineInit;
        "zitadel.user.v2.CreateUserResponse": CreateUserResponse;
        "zitadel.user.v2.DeactivateUserRequest": DeactivateUserRequest;
        "zitadel.user.v2.DeactivateUserResponse": DeactivateUserResponse;
        "zitadel.user.v2.DeleteUserMetadataRequest": DeleteUserMetadataRequest;
        "zitadel.user.v2.DeleteUserMetadataResponse": DeleteUserMetadataResponse;
        "zitadel.user.v2.DeleteUserRequest": DeleteUserRequest;
        "zitadel.user.v2.DeleteUserResponse": DeleteUserResponse;
        "zitadel.user.v2.DisplayNameQuery": DisplayNameQuery;
        "zitadel.user.v2.DomainQuery": DomainQuery;
        "zitadel.user.v2.EmailQuery": EmailQuery;
        "zitadel.user.v2.FirstNameQuery": FirstNameQuery;
        "zitadel.user.v2.FormData": FormData;
        "zitadel.user.v2.GenerateRecoveryCodesRequest": GenerateRecoveryCodesRequest;
        "zitadel.user.v2.GenerateRecoveryCodesResponse": GenerateRecoveryCodesResponse;
        "zitadel.user.v2.GetUserByIDRequest": GetUserByIDRequest;
        "zitadel.user.v2.GetUserByIDResponse": GetUserByIDResponse;
        "zitadel.user.v2.HashedPassword": HashedPasswordInit;
        "zitadel.user.v2.HumanEmail": HumanEmail;
        "zitadel.user.v2.HumanMFAInitSkippedRequest": HumanMFAInitSkippedRequest;
        "zitadel.user.v2.HumanMFAInitSkippedResponse": HumanMFAInitSkippedResponse;
        "zitadel.user.v2.HumanPhone": HumanPhone;
        "zitadel.user.v2.HumanProfile": HumanProfile;
        "zitadel.user.v2.HumanUser": HumanUser;
        "zitadel.user.v2.IDPInformation": IDPInformation;
        "zitadel.user.v2.IDPIntent": IDPIntent;
        "zitadel.user.v2.IDPLDAPAccessInformation": IDPLDAPAccessInformation;
        "zitadel.user.v2.IDPLink": IDPLinkInit;
        "zitadel.user.v2.IDPOAuthAccessInformation": IDPOAuthAccessInformation;
        "zitadel.user.v2.IDPSAMLAccessInformation": IDPSAMLAccessInformation;
        "zitadel.user.v2.InUserEmailsQuery": InUserEmailsQuery;
        "zitadel.user.v2.InUserIDQuery": InUserIDQuery;
        "zitadel.user.v2.Key": Key;
        "zitadel.user.v2.KeysSearchFilter": KeysSearchFilter;
        "zitadel.user.v2.LDAPCredentials": LDAPCredentials;
        "zitadel.user.v2.LastNameQuery": LastNameQuery;
        "zitadel.user.v2.ListAuthenticationFactorsRequest": ListAuthenticationFactorsRequest;
        "zitadel.user.v2.ListAuthenticationFactorsResponse": ListAuthenticationFactorsResponse;
        "zitadel.user.v2.ListAuthenticationMethodTypesRequest": ListAuthenticationMethodTypesRequest;
        "zitadel.user.v2.ListAuthenticationMethodTypesResponse": ListAuthenticationMethodTypesResponse;
        "zitadel.user.v2.ListIDPLinksRequest": ListIDPLinksRequest;
        "zitadel.user.v2.ListIDPLinksResponse": ListIDPLinksResponse;
        "zitadel.user.v2.ListKeysRequest": ListKeysRequest;
        "zitadel.user.v2.ListKeysResponse": ListKeysResponse;
        "zitadel.user.v2.ListPasskeysRequest": ListPasskeysRequest;
        "zitadel.user.v2.ListPasskeysResponse": ListPasskeysResponse;
        "zitadel.user.v2.ListPersonalAccessTokensRequest": ListPersonalAccessTokensRequest;
        "zitadel.user.v2.ListPersonalAccessTokensResponse": ListPersonalAccessTokensResponse;
        "zitadel.user.v2.ListUserMetadataRequest": ListUserMetadataRequest;
        "zitadel.user.v2.ListUserMetadataResponse": ListUserMetadataResponse;
        "zitadel.user.v2.ListUsersRequest": ListUsersRequest;
        "zitadel.user.v2.ListUsersResponse": ListUsersResponse;
        "zitadel.user.v2.LockUserRequest": LockUserRequest;
        "zitadel.user.v2.LockUserResponse": LockUserResponse;
        "zitadel.user.v2.LoginNameQuery": LoginNameQuery;
        "zitadel.user.v2.MachineUser": MachineUser;
        "zitadel.user.v2.Metadata": MetadataInit;
        "zitadel.user.v2.NickNameQuery": NickNameQuery;
        "zitadel.user.v2.NotQuery": NotQuery;
        "zitadel.user.v2.OrQuery": OrQuery;
        "zitadel.user.v2.OrganizationIdQuery": OrganizationIdQuery;
        "zitadel.user.v2.Passkey": Passkey;
        "zitadel.user.v2.PasskeyRegistrationCode": PasskeyRegistrationCodeInit;
        "zitadel.user.v2.Password": PasswordInit;
        "zitadel.user.v2.PasswordResetRequest": PasswordResetRequest;
        "zitadel.user.v2.PasswordResetResponse": PasswordResetResponse;
        "zitadel.user.v2.PersonalAccessToken": PersonalAccessToken;
        "zitadel.user.v2.PersonalAccessTokensSearchFilter": PersonalAccessTokensSearchFilter;
        "zitadel.user.v2.PhoneQuery": PhoneQuery;
        "zitadel.user.v2.ReactivateUserRequest": ReactivateUserRequest;
        "zitadel.user.v2.ReactivateUserResponse": ReactivateUserResponse;
        "zitadel.user.v2.RedirectURLs": RedirectURLs;
        "zitadel.user.v2.RegisterPasskeyRequest": RegisterPasskeyRequest;
        "zitadel.user.v2.RegisterPasskeyResponse": RegisterPasskeyResponse;
        "zitadel.user.v2.RegisterTOTPRequest": RegisterTOTPRequest;
        "zitadel.user.v2.RegisterTOTPResponse": RegisterTOTPResponse;
        "zitadel.user.v2.RegisterU2FRequest": RegisterU2FRequest;
        "zitadel.user.v2.RegisterU2FResponse": RegisterU2FResponse;
        "zitadel.user.v2.RemoveIDPLinkRequest": RemoveIDPLinkRequest;
        "zitadel.user.v2.RemoveIDPLinkResponse": RemoveIDPLinkResponse;
        "zitadel.user.v2.RemoveKeyRequest": RemoveKeyRequest;
        "zitadel.user.v2.RemoveKeyResponse": RemoveKeyResponse;
        "zitadel.user.v2.RemoveOTPEmailRequest": RemoveOTPEmailRequest;
        "zitadel.user.v2.RemoveOTPEmailResponse": RemoveOTPEmailResponse;
        "zitadel.user.v2.RemoveOTPSMSRequest": RemoveOTPSMSRequest;
        "zitadel.user.v2.RemoveOTPSMSResponse": RemoveOTPSMSResponse;
        "zitadel.user.v2.RemovePasskeyRequest": RemovePasskeyRequest;
        "zitadel.user.v2.RemovePasskeyResponse": RemovePasskeyResponse;
        "zitadel.user.v2.RemovePersonalAccessTokenRequest": RemovePersonalAccessTokenRequest;
        "zitadel.user.v2.RemovePersonalAccessTokenResponse": RemovePersonalAccessTokenResponse;
        "zitadel.user.v2.RemovePhoneRequest": RemovePhoneRequest;
        "zitadel.user.v2.RemovePhoneResponse": RemovePhoneResponse;
        "zitadel.user.v2.RemoveRecoveryCodesRequest": RemoveRecoveryCodesRequest;
        "zitadel.user.v2.RemoveRecoveryCodesResponse": RemoveRecoveryCodesResponse;
        "zitadel.user.v2.RemoveSecretRequest": RemoveSecretRequest;
        "zitadel.user.v2.RemoveSecretResponse": RemoveSecretResponse;
        "zitadel.user.v2.RemoveTOTPRequest": RemoveTOTPRequest;
        "zitadel.user.v2.RemoveTOTPResponse": RemoveTOTPResponse;
        "zitadel.user.v2.RemoveU2FRequest": RemoveU2FRequest;
        "zitadel.user.v2.RemoveU2FResponse": RemoveU2FResponse;
        "zitadel.user.v2.ResendEmailCodeRequest": ResendEmailCodeRequest;
        "zitadel.user.v2.ResendEmailCodeResponse": ResendEmailCodeResponse;
        "zitadel.user.v2.ResendInviteCodeRequest": ResendInviteCodeRequest;
        "zitadel.user.v2.ResendInviteCodeResponse": ResendInviteCodeResponse;
        "zitadel.user.v2.ResendPhoneCodeRequest": ResendPhoneCodeRequest;
        "zitadel.user.v2.ResendPhoneCodeResponse": ResendPhoneCodeResponse;
        "zitadel.user.v2.RetrieveIdentityProviderIntentRequest": RetrieveIdentityProviderIntentRequest;
        "zitadel.user.v2.RetrieveIdentityProviderIntentResponse": RetrieveIdentityProviderIntentResponse;
        "zitadel.user.v2.ReturnEmailVerificationCode": ReturnEmailVerificationCodeInit;
        "zitadel.user.v2.ReturnInviteCode": ReturnInviteCode;
        "zitadel.user.v2.ReturnPasskeyRegistrationCode": ReturnPasskeyRegistrationCode;
        "zitadel.user.v2.ReturnPasswordResetCode": ReturnPasswordResetCode;
        "zitadel.user.v2.ReturnPhoneVerificationCode": ReturnPhoneVerificationCodeInit;
        "zitadel.user.v2.SearchQuery": SearchQuery;
        "zitadel.user.v2.SendEmailCodeRequest": SendEmailCodeRequest;
        "zitadel.user.v2.SendEmailCodeResponse": SendEmailCodeResponse;
        "zitadel.user.v2.SendEmailVerificationCode": SendEmailVerificationCodeInit;
        "zitadel.user.v2.SendInviteCode": SendInviteCode;
        "zitadel.user.v2.SendPasskeyRegistrationLink": SendPasskeyRegistrationLink;
        "zitadel.user.v2.SendPasswordResetLink": SendPasswordResetLink;
        "zitadel.user.v2.SendPhoneVerificationCode": SendPhoneVerificationCodeInit;
        "zitadel.user.v2.SetEmailRequest": SetEmailRequest;
        "zitadel.user.v2.SetEmailResponse": SetEmailResponse;
        "zitadel.user.v2.SetHumanEmail": SetHumanEmailInit;
        "zitadel.user.v2.SetHumanPhone": SetHumanPhoneInit;
        "zitadel.user.v2.SetHumanProfile": SetHumanProfileInit;
        "zitadel.user.v2.SetMetadataEntry": SetMetadataEntryInit;
        "zitadel.user.v2.SetPassword": SetPasswordInit;
        "zitadel.user.v2.SetPasswordRequest": SetPasswordRequest;
        "zitadel.user.v2.SetPasswordResponse": SetPasswordResponse;
        "zitadel.user.v2.SetPhoneRequest": SetPhoneRequest;
        "zitadel.user.v2.SetPhoneResponse": SetPhoneResponse;
        "zitadel.user.v2.SetUserMetadataRequest": SetUserMetadataRequest;
        "zitadel.user.v2.SetUserMetadataResponse": SetUserMetadataResponse;
        "zitadel.user.v2.StartIdentityProviderIntentRequest": StartIdentityProviderIntentRequest;
        "zitadel.user.v2.StartIdentityProviderIntentResponse": StartIdentityProviderIntentResponse;
        "zitadel.user.v2.StateQuery": StateQuery;
        "zitadel.user.v2.TypeQuery": TypeQuery;
        "zitadel.user.v2.UnlockUserRequest": UnlockUserRequest;
        "zitadel.user.v2.UnlockUserResponse": UnlockUserResponse;
        "zitadel.user.v2.UpdateHumanUserRequest": UpdateHumanUserRequestInit;
        "zitadel.user.v2.UpdateHumanUserResponse": UpdateHumanUserResponse;
        "zitadel.user.v2.UpdateUserRequest": UpdateUserRequestInit;
        "zitadel.user.v2.UpdateUserRequest.Human": UpdateUserRequest.HumanInit;
        "zitadel.user.v2.UpdateUserRequest.Human.Profile": UpdateUserRequest.Human.ProfileInit;
        "zitadel.user.v2.UpdateUserRequest.Machine": UpdateUserRequest.MachineInit;
        "zitadel.user.v2.UpdateUserResponse": UpdateUserResponse;
        "zitadel.user.v2.User": User;
        "zitadel.user.v2.UserNameQuery": UserNameQuery;
        "zitadel.user.v2.VerifyEmailRequest": VerifyEmailRequest;
        "zitadel.user.v2.VerifyEmailResponse": VerifyEmailResponse;
        "zitadel.user.v2.VerifyInviteCodeRequest": VerifyInviteCodeRequest;
        "zitadel.user.v2.VerifyInviteCodeResponse": VerifyInviteCodeResponse;
        "zitadel.user.v2.VerifyPasskeyRegistrationRequest": VerifyPasskeyRegistrationRequest;
        "zitadel.user.v2.VerifyPasskeyRegistrationResponse": VerifyPasskeyRegistrationResponse;
        "zitadel.user.v2.VerifyPhoneRequest": VerifyPhoneRequest;
        "zitadel.user.v2.VerifyPhoneResponse": VerifyPhoneResponse;
        "zitadel.user.v2.VerifyTOTPRegistrationRequest": VerifyTOTPRegistrationRequest;
        "zitadel.user.v2.VerifyTOTPRegistrationResponse": VerifyTOTPRegistrationResponse;
        "zitadel.user.v2.VerifyU2FRegistrationRequest": VerifyU2FRegistrationRequest;
        "zitadel.user.v2.VerifyU2FRegistrationResponse": VerifyU2FRegistrationResponse;
      }
      namespace CreateUserRequest {
        /** A human user. */
        type Human = {
          /** Names, language and the like. */
          profile?: SetHumanProfile;
          /** E-mail address. */
          email?: SetHumanEmail;
          /** Phone number. */
          phone?: SetHumanPhone;
          /** Password. */
          password?: Password;
          /** The password as a hash, for people who move over from another system. */
          hashedPassword?: HashedPassword;
          /** Links to users at identity providers. */
          idpLinks?: IDPLink[];
          /** Secret of a TOTP factor that the user brings along, base32. */
          totpSecret?: string;
          /**
           * Metadata: a value (bytes) by key.
           * 
           * @deprecated Use `metadata` of the request itself.
           */
          metadata?: Metadata[];
        };
        /** A human user. What a request takes. */
        type HumanInit = {
          /** Names, language and the like. */
          profile: SetHumanProfileInit;
          /** E-mail address. */
          email: SetHumanEmailInit;
          /** Phone number. */
          phone?: SetHumanPhoneInit;
          /** Links to users at identity providers. */
          idpLinks?: IDPLinkInit[];
          /** Secret of a TOTP factor that the user brings along, base32. 1 to 200 characters. */
          totpSecret?: string;
          /**
           * Metadata: a value (bytes) by key.
           * 
           * @deprecated Use `metadata` of the request itself.
           */
          metadata?: MetadataInit[];
        } & AtMostOneOf<{
          /** Password. */
          password: PasswordInit;
          /** The password as a hash, for people who move over from another system. */
          hashedPassword: HashedPasswordInit;
        }>;
        /** A machine user. */
        type Machine = {
          /** Name. */
          name?: string;
          /** Description for people. */
          description?: string;
          /** Form of the access tokens that this machine user receives. */
          accessTokenType?: Open<AccessTokenType>;
        };
        /** A machine user. What a request takes. */
        type MachineInit = {
          /** Name. 1 to 200 characters. */
          name: string;
          /** Description for people. 1 to 500 characters. */
          description?: string;
          /** Form of the access tokens that this machine user receives. */
          accessTokenType?: Open<AccessTokenType>;
        };
      }
      namespace UpdateUserRequest {
        /** A human user. */
        type Human = {
          /** Names, language and the like. */
          profile?: Human.Profile;
          /** E-mail address. */
          email?: SetHumanEmail;
          /** Phone number. */
          phone?: SetHumanPhone;
          /** Password. */
          password?: SetPassword;
        };
        /** A human user. What a request takes. */
        type HumanInit = {
          /** Names, language and the like. */
          profile?: Human.ProfileInit;
          /** E-mail address. */
          email?: SetHumanEmailInit;
          /** Phone number. */
          phone?: SetHumanPhoneInit;
          /** Password. */
          password?: SetPasswordInit;
        };
        /** A machine user. */
        type Machine = {
          /** Name. */
          name?: string;
          /** Description for people. */
          description?: string;
          /** Form of the access tokens that this machine user receives. */
          accessTokenType?: Open<AccessTokenType>;
        };
        /** A machine user. What a request takes. */
        type MachineInit = {
          /** Name. At most 200 characters. */
          name?: string;
          /** Description for people. At most 500 characters. */
          description?: string;
          /** Form of the access tokens that this machine user receives. */
          accessTokenType?: Open<AccessTokenType>;
        };
        namespace Human {
          /** Names and language of a human user. */
          type Profile = {
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
            gender?: Open<Gender>;
          };
          /** Names and language of a human user. What a request takes. */
          type ProfileInit = {
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
            gender?: Open<Gender>;
          };
        }
      }
    }
    namespace v3alpha {
      /** Request of AddOTPEmailAuthenticator. */
      type AddOTPEmailAuthenticatorRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** E-mail address. */
        email?: SetEmail;
      };
      /** The same: only requests hold it. */
      type AddOTPEmailAuthenticatorRequestInit = AddOTPEmailAuthenticatorRequest;
      /** Response of AddOTPEmailAuthenticator. */
      type AddOTPEmailAuthenticatorResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: object.v2beta.Details;
        /** Id of the OTP e-mail registration. */
        otpEmailId?: string;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
        verificationCode?: string;
      };
      /** Request of AddOTPSMSAuthenticator. */
      type AddOTPSMSAuthenticatorRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Phone number. */
        phone?: SetPhone;
      };
      /** The same: only requests hold it. */
      type AddOTPSMSAuthenticatorRequestInit = AddOTPSMSAuthenticatorRequest;
      /** Response of AddOTPSMSAuthenticator. */
      type AddOTPSMSAuthenticatorResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: object.v2beta.Details;
        /** Id of the OTP SMS registration. */
        otpSmsId?: string;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
        verificationCode?: string;
      };
      /** The code of a registration link. */
      type AuthenticatorRegistrationCode = {
        /** Id. */
        id?: string;
        /** The code, as the user entered it. */
        code?: string;
      };
      /** The code of a registration link. What a request takes. */
      type AuthenticatorRegistrationCodeInit = {
        /** Id. 1 to 200 characters. */
        id: string;
        /** The code, as the user entered it. 1 to 200 characters. */
        code: string;
      };
      /** Request of CreateWebAuthNRegistrationLink. */
      type CreateWebAuthNRegistrationLinkRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      } & AtMostOneOf<{
        /** Send a link to the user. */
        sendLink: SendWebAuthNRegistrationLink;
        /** Hand the code back in the response and send nothing. */
        returnCode: ReturnWebAuthNRegistrationCode;
      }>;
      /** The same: only requests hold it. */
      type CreateWebAuthNRegistrationLinkRequestInit = CreateWebAuthNRegistrationLinkRequest;
      /** Response of CreateWebAuthNRegistrationLink. */
      type CreateWebAuthNRegistrationLinkResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: object.v2beta.Details;
        /** The code, as the user entered it. */
        code?: AuthenticatorRegistrationCode;
      };
      /** Request of RemoveOTPEmailAuthenticator. */
      type RemoveOTPEmailAuthenticatorRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Id of the OTP e-mail registration. 1 to 200 characters. */
        otpEmailId: string;
      };
      /** The same: only requests hold it. */
      type RemoveOTPEmailAuthenticatorRequestInit = RemoveOTPEmailAuthenticatorRequest;
      /** Response of RemoveOTPEmailAuthenticator. */
      type RemoveOTPEmailAuthenticatorResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: object.v2beta.Details;
      };
      /** Request of RemoveOTPSMSAuthenticator. */
      type RemoveOTPSMSAuthenticatorRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Id of the OTP SMS registration. 1 to 200 characters. */
        otpSmsId: string;
      };
      /** The same: only requests hold it. */
      type RemoveOTPSMSAuthenticatorRequestInit = RemoveOTPSMSAuthenticatorRequest;
      /** Response of RemoveOTPSMSAuthenticator. */
      type RemoveOTPSMSAuthenticatorResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: object.v2beta.Details;
      };
      /** Request of RemoveTOTPAuthenticator. */
      type RemoveTOTPAuthenticatorRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Id of the TOTP registration. 1 to 200 characters. */
        totpId: string;
      };
      /** The same: only requests hold it. */
      type RemoveTOTPAuthenticatorRequestInit = RemoveTOTPAuthenticatorRequest;
      /** Response of RemoveTOTPAuthenticator. */
      type RemoveTOTPAuthenticatorResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: object.v2beta.Details;
      };
      /** Request of RemoveWebAuthNAuthenticator. */
      type RemoveWebAuthNAuthenticatorRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Id of the WebAuthn registration. 1 to 200 characters. */
        webAuthNId: string;
      };
      /** The same: only requests hold it. */
      type RemoveWebAuthNAuthenticatorRequestInit = RemoveWebAuthNAuthenticatorRequest;
      /** Response of RemoveWebAuthNAuthenticator. */
      type RemoveWebAuthNAuthenticatorResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: object.v2beta.Details;
      };
      /** Request of RequestPasswordReset. */
      type RequestPasswordResetRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      } & AtMostOneOf<{
        /** Send an e-mail. */
        sendEmail: SendPasswordResetEmail;
        /** Send an SMS. */
        sendSms: SendPasswordResetSMS;
        /** Hand the code back in the response and send nothing. */
        returnCode: ReturnPasswordResetCode;
      }>;
      /** The same: only requests hold it. */
      type RequestPasswordResetRequestInit = RequestPasswordResetRequest;
      /** Response of RequestPasswordReset. */
      type RequestPasswordResetResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: object.v2beta.Details;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
        verificationCode?: string;
      };
      /** Request of ResendContactEmailCode. */
      type ResendContactEmailCodeRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      } & AtMostOneOf<{
        /** Send the code to the user. */
        sendCode: SendEmailVerificationCode;
        /** Hand the code back in the response and send nothing. */
        returnCode: ReturnEmailVerificationCode;
      }>;
      /** The same: only requests hold it. */
      type ResendContactEmailCodeRequestInit = ResendContactEmailCodeRequest;
      /** Response of ResendContactEmailCode. */
      type ResendContactEmailCodeResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: object.v2beta.Details;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
        verificationCode?: string;
      };
      /** Request of ResendContactPhoneCode. */
      type ResendContactPhoneCodeRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      } & AtMostOneOf<{
        /** Send the code to the user. */
        sendCode: SendPhoneVerificationCode;
        /** Hand the code back in the response and send nothing. */
        returnCode: ReturnPhoneVerificationCode;
      }>;
      /** The same: only requests hold it. */
      type ResendContactPhoneCodeRequestInit = ResendContactPhoneCodeRequest;
      /** Response of ResendContactPhoneCode. */
      type ResendContactPhoneCodeResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: object.v2beta.Details;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
        verificationCode?: string;
      };
      /** Hand the code back in the response. */
      type ReturnEmailVerificationCode = { [name: string]: never };
      /** The same: only requests hold it. */
      type ReturnEmailVerificationCodeInit = ReturnEmailVerificationCode;
      /** Hand the code back in the response. */
      type ReturnPasswordResetCode = { [name: string]: never };
      /** The same: only requests hold it. */
      type ReturnPasswordResetCodeInit = ReturnPasswordResetCode;
      /** Hand the code back in the response. */
      type ReturnPhoneVerificationCode = { [name: string]: never };
      /** The same: only requests hold it. */
      type ReturnPhoneVerificationCodeInit = ReturnPhoneVerificationCode;
      /** Hand the code back in the response. */
      type ReturnWebAuthNRegistrationCode = { [name: string]: never };
      /** The same: only requests hold it. */
      type ReturnWebAuthNRegistrationCodeInit = ReturnWebAuthNRegistrationCode;
      /** Send the code by e-mail. */
      type SendEmailVerificationCode = {
        /** Template of the link in the message, in Go’s template syntax; ZITADEL’s own page when absent. 1 to 200 characters. */
        urlTemplate?: string;
      };
      /** The same: only requests hold it. */
      type SendEmailVerificationCodeInit = SendEmailVerificationCode;
      /** Send the code by e-mail. */
      type SendPasswordResetEmail = {
        /** Template of the link in the message, in Go’s template syntax; ZITADEL’s own page when absent. 1 to 200 characters. */
        urlTemplate?: string;
      };
      /** The same: only requests hold it. */
      type SendPasswordResetEmailInit = SendPasswordResetEmail;
      /** Send the code by SMS. */
      type SendPasswordResetSMS = { [name: string]: never };
      /** The same: only requests hold it. */
      type SendPasswordResetSMSInit = SendPasswordResetSMS;
      /** Send the code by SMS. */
      type SendPhoneVerificationCode = { [name: string]: never };
      /** The same: only requests hold it. */
      type SendPhoneVerificationCodeInit = SendPhoneVerificationCode;
      /** Send the link by e-mail. */
      type SendWebAuthNRegistrationLink = {
        /** Template of the link in the message, in Go’s template syntax; ZITADEL’s own page when absent. 1 to 200 characters. */
        urlTemplate?: string;
      };
      /** The same: only requests hold it. */
      type SendWebAuthNRegistrationLinkInit = SendWebAuthNRegistrationLink;
      /** Request of SetContactEmail. */
      type SetContactEmailRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** E-mail address. */
        email?: SetEmail;
      };
      /** The same: only requests hold it. */
      type SetContactEmailRequestInit = SetContactEmailRequest;
      /** Response of SetContactEmail. */
      type SetContactEmailResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: object.v2beta.Details;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. */
        verificationCode?: string;
      };
      /** Request of SetContactPhone. */
      type SetContactPhoneRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Phone number. */
        phone?: SetPhone;
      };
      /** The same: only requests hold it. */
      type SetContactPhoneRequestInit = SetContactPhoneRequest;
      /** Response of SetContactPhone. */
      type SetContactPhoneResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: object.v2beta.Details;
        /** Code that verifies the e-mail address; only when it was asked for with `returnCode`. */
        emailCode?: string;
      };
      /** An e-mail address, and how it is verified. */
      type SetEmail = {
        /** E-mail address. 1 to 200 characters. */
        address: string;
      } & AtMostOneOf<{
        /** Send the code to the user. */
        sendCode: SendEmailVerificationCode;
        /** Hand the code back in the response and send nothing. */
        returnCode: ReturnEmailVerificationCode;
        /** Whether it is verified. In a request: it is verified already, no code is made. */
        isVerified: boolean;
      }>;
      /** The same: only requests hold it. */
      type SetEmailInit = SetEmail;
      /** A new password and its proof. */
      type SetPassword = {
        /** Whether the password has to be changed at the next sign-in. */
        changeRequired?: boolean;
      } & AtMostOneOf<{
        /** Password. 1 to 200 characters. */
        password: string;
        /** The hash, in a form that ZITADEL can verify. 1 to 200 characters. */
        hash: string;
      }>;
      /** The same: only requests hold it. */
      type SetPasswordInit = SetPassword;
      /** Request of SetPassword. */
      type SetPasswordRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** The new password. */
        newPassword?: SetPassword;
      } & AtMostOneOf<{
        /** The present password, as proof. 1 to 200 characters. */
        currentPassword: string;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. 1 to 20 characters. */
        verificationCode: string;
      }>;
      /** The same: only requests hold it. */
      type SetPasswordRequestInit = SetPasswordRequest;
      /** Response of SetPassword. */
      type SetPasswordResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: object.v2beta.Details;
      };
      /** A phone number, and how it is verified. */
      type SetPhone = {
        /** Phone number; stored in E.164, read with default region Switzerland when it has no country code. 1 to 20 characters. */
        number: string;
      } & AtMostOneOf<{
        /** Send the code to the user. */
        sendCode: SendPhoneVerificationCode;
        /** Hand the code back in the response and send nothing. */
        returnCode: ReturnPhoneVerificationCode;
        /** Whether it is verified. In a request: it is verified already, no code is made. */
        isVerified: boolean;
      }>;
      /** The same: only requests hold it. */
      type SetPhoneInit = SetPhone;
      /** Request of StartTOTPRegistration. */
      type StartTOTPRegistrationRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
      };
      /** The same: only requests hold it. */
      type StartTOTPRegistrationRequestInit = StartTOTPRegistrationRequest;
      /** Response of StartTOTPRegistration. */
      type StartTOTPRegistrationResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: object.v2beta.Details;
        /** Id of the TOTP registration. */
        totpId?: string;
        /** `otpauth:` URI, for the QR code that an authenticator app reads. */
        uri?: string;
        /** The secret, base32 without padding. It is returned only here. */
        secret?: string;
      };
      /** Request of StartWebAuthNRegistration. */
      type StartWebAuthNRegistrationRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** The code, as the user entered it. */
        code?: AuthenticatorRegistrationCodeInit;
        /** Which kind of authenticator may hold the credential. */
        authenticatorType?: Open<WebAuthNAuthenticatorType>;
        /** Domain: of an organization, or the relying-party id of a WebAuthn ceremony (no scheme, no port). 1 to 200 characters. */
        domain: string;
      };
      /** The same: only requests hold it. */
      type StartWebAuthNRegistrationRequestInit = StartWebAuthNRegistrationRequest;
      /** Response of StartWebAuthNRegistration. */
      type StartWebAuthNRegistrationResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: object.v2beta.Details;
        /** Id of the WebAuthn registration. */
        webAuthNId?: string;
        /** Options for `navigator.credentials.create()`, binary members as base64url. */
        publicKeyCredentialCreationOptions?: JsonObject;
      };
      /** Request of VerifyContactEmail. */
      type VerifyContactEmailRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. 1 to 20 characters. */
        verificationCode: string;
      };
      /** The same: only requests hold it. */
      type VerifyContactEmailRequestInit = VerifyContactEmailRequest;
      /** Response of VerifyContactEmail. */
      type VerifyContactEmailResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: object.v2beta.Details;
      };
      /** Request of VerifyContactPhone. */
      type VerifyContactPhoneRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** The code that was sent, as the user entered it; in a response the code itself, only when it was asked for with `returnCode`. 1 to 20 characters. */
        verificationCode: string;
      };
      /** The same: only requests hold it. */
      type VerifyContactPhoneRequestInit = VerifyContactPhoneRequest;
      /** Response of VerifyContactPhone. */
      type VerifyContactPhoneResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: object.v2beta.Details;
      };
      /** Request of VerifyOTPEmailRegistration. */
      type VerifyOTPEmailRegistrationRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Id of the OTP e-mail registration. 1 to 200 characters. */
        otpEmailId: string;
        /** The code, as the user entered it. 1 to 200 characters. */
        code: string;
      };
      /** The same: only requests hold it. */
      type VerifyOTPEmailRegistrationRequestInit = VerifyOTPEmailRegistrationRequest;
      /** Response of VerifyOTPEmailRegistration. */
      type VerifyOTPEmailRegistrationResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: object.v2beta.Details;
      };
      /** Request of VerifyOTPSMSRegistration. */
      type VerifyOTPSMSRegistrationRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Id of the OTP SMS registration. 1 to 200 characters. */
        otpSmsId: string;
        /** The code, as the user entered it. 1 to 200 characters. */
        code: string;
      };
      /** The same: only requests hold it. */
      type VerifyOTPSMSRegistrationRequestInit = VerifyOTPSMSRegistrationRequest;
      /** Response of VerifyOTPSMSRegistration. */
      type VerifyOTPSMSRegistrationResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: object.v2beta.Details;
      };
      /** Request of VerifyTOTPRegistration. */
      type VerifyTOTPRegistrationRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Id of the TOTP registration. 1 to 200 characters. */
        totpId: string;
        /** The code, as the user entered it. 6 to 9 characters. */
        code: string;
      };
      /** The same: only requests hold it. */
      type VerifyTOTPRegistrationRequestInit = VerifyTOTPRegistrationRequest;
      /** Response of VerifyTOTPRegistration. */
      type VerifyTOTPRegistrationResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: object.v2beta.Details;
      };
      /** Request of VerifyWebAuthNRegistration. */
      type VerifyWebAuthNRegistrationRequest = {
        /** Id of the user. 1 to 200 characters. */
        userId: string;
        /** Id of the WebAuthn registration. 1 to 200 characters. */
        webAuthNId: string;
        /** What the browser’s credential returned, binary members as base64url. */
        publicKeyCredential: object;
        /** Name by which the user recognizes the credential. 1 to 200 characters. */
        webAuthNName: string;
      };
      /** The same: only requests hold it. */
      type VerifyWebAuthNRegistrationRequestInit = VerifyWebAuthNRegistrationRequest;
      /** Response of VerifyWebAuthNRegistration. */
      type VerifyWebAuthNRegistrationResponse = {
        /** When and where it was changed: sequence, dates and owner. */
        details?: object.v2beta.Details;
      };
      /** Kind of an authenticator. */
      type WebAuthNAuthenticatorType =
        | "WEB_AUTH_N_AUTHENTICATOR_UNSPECIFIED"
        | "WEB_AUTH_N_AUTHENTICATOR_PLATFORM"
        | "WEB_AUTH_N_AUTHENTICATOR_CROSS_PLATFORM";
      /** Authenticators and contacts of users, each authenticator with an id of its own. ZITADEL specified this service in June 2024 and never served it; the test server does. */
      interface UserService {
        /**
         * Changes a user’s e-mail address; a code is sent, returned, or not needed.
         * 
         * `PUT /v3alpha/users/{user_id}/email`
         */
        setContactEmail(request: SetContactEmailRequest, options?: CallOptions): Promise<SetContactEmailResponse>;
        /**
         * Verifies an e-mail address with the code that was sent to it.
         * 
         * `POST /v3alpha/users/{user_id}/email/verify`
         */
        verifyContactEmail(request: VerifyContactEmailRequest, options?: CallOptions): Promise<VerifyContactEmailResponse>;
        /**
         * Makes a new code for an e-mail address whose verification is pending.
         * 
         * `POST /v3alpha/users/{user_id}/email/resend`
         */
        resendContactEmailCode(request: ResendContactEmailCodeRequest, options?: CallOptions): Promise<ResendContactEmailCodeResponse>;
        /**
         * Changes a user’s phone number; a code is sent, returned, or not needed.
         * 
         * `PUT /v3alpha/users/{user_id}/phone`
         */
        setContactPhone(request: SetContactPhoneRequest, options?: CallOptions): Promise<SetContactPhoneResponse>;
        /**
         * Verifies a phone number with the code that was sent to it.
         * 
         * `POST /v3alpha/users/{user_id}/phone/verify`
         */
        verifyContactPhone(request: VerifyContactPhoneRequest, options?: CallOptions): Promise<VerifyContactPhoneResponse>;
        /**
         * Makes a new code for a phone number whose verification is pending.
         * 
         * `POST /v3alpha/users/{user_id}/phone/resend`
         */
        resendContactPhoneCode(request: ResendContactPhoneCodeRequest, options?: CallOptions): Promise<ResendContactPhoneCodeResponse>;
        /**
         * Sets a user’s password; the present one or a code may be the proof.
         * 
         * `POST /v2beta/users/{user_id}/password`
         */
        setPassword(request: SetPasswordRequest, options?: CallOptions): Promise<SetPasswordResponse>;
        /**
         * Makes a code with which a user sets a new password; sent, or returned.
         * 
         * `POST /v2beta/users/{user_id}/password/reset`
         */
        requestPasswordReset(request: RequestPasswordResetRequest, options?: CallOptions): Promise<RequestPasswordResetResponse>;
        /**
         * Starts the registration of a WebAuthn credential: returns the options for the browser.
         * 
         * `POST /v3alpha/users/{user_id}/webauthn`
         */
        startWebAuthNRegistration(request: StartWebAuthNRegistrationRequest, options?: CallOptions): Promise<StartWebAuthNRegistrationResponse>;
        /**
         * Completes the registration of a WebAuthn credential with what the browser returned.
         * 
         * `POST /v3alpha/users/{user_id}/webauthn/{web_auth_n_id}`
         */
        verifyWebAuthNRegistration(request: VerifyWebAuthNRegistrationRequest, options?: CallOptions): Promise<VerifyWebAuthNRegistrationResponse>;
        /**
         * Makes a code with which a user registers a WebAuthn credential; sent as a link, or returned.
         * 
         * `POST /v3alpha/users/{user_id}/webauthn/registration_link`
         */
        createWebAuthNRegistrationLink(request: CreateWebAuthNRegistrationLinkRequest, options?: CallOptions): Promise<CreateWebAuthNRegistrationLinkResponse>;
        /**
         * Removes a WebAuthn credential.
         * 
         * `DELETE /v3alpha/users/{user_id}/webauthn/{web_auth_n_id}`
         */
        removeWebAuthNAuthenticator(request: RemoveWebAuthNAuthenticatorRequest, options?: CallOptions): Promise<RemoveWebAuthNAuthenticatorResponse>;
        /**
         * Starts the registration of a TOTP authenticator: returns its id, the secret and the `otpauth:` URI. VerifyTOTPRegistration completes it.
         * 
         * `POST /v3alpha/users/{user_id}/totp`
         */
        startTOTPRegistration(request: StartTOTPRegistrationRequest, options?: CallOptions): Promise<StartTOTPRegistrationResponse>;
        /**
         * Completes the registration of a TOTP factor with a code of the authenticator app.
         * 
         * `POST /v3alpha/users/{user_id}/totp/{totp_id}/verify`
         */
        verifyTOTPRegistration(request: VerifyTOTPRegistrationRequest, options?: CallOptions): Promise<VerifyTOTPRegistrationResponse>;
        /**
         * Removes a TOTP authenticator.
         * 
         * `DELETE /v3alpha/users/{user_id}/totp/{totp_id}`
         */
        removeTOTPAuthenticator(request: RemoveTOTPAuthenticatorRequest, options?: CallOptions): Promise<RemoveTOTPAuthenticatorResponse>;
        /**
         * Adds one-time codes by SMS as an authenticator; VerifyOTPSMSRegistration completes it with the code that was sent to the phone.
         * 
         * `POST /v3alpha/users/{user_id}/otp_sms`
         */
        addOTPSMSAuthenticator(request: AddOTPSMSAuthenticatorRequest, options?: CallOptions): Promise<AddOTPSMSAuthenticatorResponse>;
        /**
         * Completes the registration of an OTP SMS authenticator with the code that was sent to the phone.
         * 
         * `POST /v3alpha/users/{user_id}/otp_sms/{otp_sms_id}/verify`
         */
        verifyOTPSMSRegistration(request: VerifyOTPSMSRegistrationRequest, options?: CallOptions): Promise<VerifyOTPSMSRegistrationResponse>;
        /**
         * Removes an OTP SMS authenticator.
         * 
         * `DELETE /v3alpha/users/{user_id}/otp_sms/{otp_sms_id}`
         */
        removeOTPSMSAuthenticator(request: RemoveOTPSMSAuthenticatorRequest, options?: CallOptions): Promise<RemoveOTPSMSAuthenticatorResponse>;
        /**
         * Adds one-time codes by e-mail as an authenticator; VerifyOTPEmailRegistration completes it.
         * 
         * `POST /v3alpha/users/{user_id}/otp_email`
         */
        addOTPEmailAuthenticator(request: AddOTPEmailAuthenticatorRequest, options?: CallOptions): Promise<AddOTPEmailAuthenticatorResponse>;
        /**
         * Completes the registration of an OTP e-mail authenticator with the code that was sent to the address.
         * 
         * `POST /v3alpha/users/{user_id}/otp_email/{otp_email_id}/verify`
         */
        verifyOTPEmailRegistration(request: VerifyOTPEmailRegistrationRequest, options?: CallOptions): Promise<VerifyOTPEmailRegistrationResponse>;
        /**
         * Removes an OTP e-mail authenticator.
         * 
         * `DELETE /v3alpha/users/{user_id}/otp_email/{otp_email_id}`
         */
        removeOTPEmailAuthenticator(request: RemoveOTPEmailAuthenticatorRequest, options?: CallOptions): Promise<RemoveOTPEmailAuthenticatorResponse>;
      }
      /** Request and response of every RPC, by `package.Service/Method`. Those of this package. */
      interface Rpcs {
        "zitadel.user.v3alpha.UserService/SetContactEmail": [SetContactEmailRequest, SetContactEmailResponse];
        "zitadel.user.v3alpha.UserService/VerifyContactEmail": [VerifyContactEmailRequest, VerifyContactEmailResponse];
        "zitadel.user.v3alpha.UserService/ResendContactEmailCode": [ResendContactEmailCodeRequest, ResendContactEmailCodeResponse];
        "zitadel.user.v3alpha.UserService/SetContactPhone": [SetContactPhoneRequest, SetContactPhoneResponse];
        "zitadel.user.v3alpha.UserService/VerifyContactPhone": [VerifyContactPhoneRequest, VerifyContactPhoneResponse];
        "zitadel.user.v3alpha.UserService/ResendContactPhoneCode": [ResendContactPhoneCodeRequest, ResendContactPhoneCodeResponse];
        "zitadel.user.v3alpha.UserService/SetPassword": [SetPasswordRequest, SetPasswordResponse];
        "zitadel.user.v3alpha.UserService/RequestPasswordReset": [RequestPasswordResetRequest, RequestPasswordResetResponse];
        "zitadel.user.v3alpha.UserService/StartWebAuthNRegistration": [StartWebAuthNRegistrationRequest, StartWebAuthNRegistrationResponse];
        "zitadel.user.v3alpha.UserService/VerifyWebAuthNRegistration": [VerifyWebAuthNRegistrationRequest, VerifyWebAuthNRegistrationResponse];
        "zitadel.user.v3alpha.UserService/CreateWebAuthNRegistrationLink": [CreateWebAuthNRegistrationLinkRequest, CreateWebAuthNRegistrationLinkResponse];
        "zitadel.user.v3alpha.UserService/RemoveWebAuthNAuthenticator": [RemoveWebAuthNAuthenticatorRequest, RemoveWebAuthNAuthenticatorResponse];
        "zitadel.user.v3alpha.UserService/StartTOTPRegistration": [StartTOTPRegistrationRequest, StartTOTPRegistrationResponse];
        "zitadel.user.v3alpha.UserService/VerifyTOTPRegistration": [VerifyTOTPRegistrationRequest, VerifyTOTPRegistrationResponse];
        "zitadel.user.v3alpha.UserService/RemoveTOTPAuthenticator": [RemoveTOTPAuthenticatorRequest, RemoveTOTPAuthenticatorResponse];
        "zitadel.user.v3alpha.UserService/AddOTPSMSAuthenticator": [AddOTPSMSAuthenticatorRequest, AddOTPSMSAuthenticatorResponse];
        "zitadel.user.v3alpha.UserService/VerifyOTPSMSRegistration": [VerifyOTPSMSRegistrationRequest, VerifyOTPSMSRegistrationResponse];
        "zitadel.user.v3alpha.UserService/RemoveOTPSMSAuthenticator": [RemoveOTPSMSAuthenticatorRequest, RemoveOTPSMSAuthenticatorResponse];
        "zitadel.user.v3alpha.UserService/AddOTPEmailAuthenticator": [AddOTPEmailAuthenticatorRequest, AddOTPEmailAuthenticatorResponse];
        "zitadel.user.v3alpha.UserService/VerifyOTPEmailRegistration": [VerifyOTPEmailRegistrationRequest, VerifyOTPEmailRegistrationResponse];
        "zitadel.user.v3alpha.UserService/RemoveOTPEmailAuthenticator": [RemoveOTPEmailAuthenticatorRequest, RemoveOTPEmailAuthenticatorResponse];
      }
      /** All messages by their full names; of those that requests hold, what a request takes. Those of this package. */
      interface Messages {
        "zitadel.user.v3alpha.AddOTPEmailAuthenticatorRequest": AddOTPEmailAuthenticatorRequest;
        "zitadel.user.v3alpha.AddOTPEmailAuthenticatorResponse": AddOTPEmailAuthenticatorResponse;
        "zitadel.user.v3alpha.AddOTPSMSAuthenticatorRequest": AddOTPSMSAuthenticatorRequest;
        "zitadel.user.v3alpha.AddOTPSMSAuthenticatorResponse": AddOTPSMSAuthenticatorResponse;
        "zitadel.user.v3alpha.AuthenticatorRegistrationCode": AuthenticatorRegistrationCodeInit;
        "zitadel.user.v3alpha.CreateWebAuthNRegistrationLinkRequest": CreateWebAuthNRegistrationLinkRequest;
        "zitadel.user.v3alpha.CreateWebAuthNRegistrationLinkResponse": CreateWebAuthNRegistrationLinkResponse;
        "zitadel.user.v3alpha.RemoveOTPEmailAuthenticatorRequest": RemoveOTPEmailAuthenticatorRequest;
        "zitadel.user.v3alpha.RemoveOTPEmailAuthenticatorResponse": RemoveOTPEmailAuthenticatorResponse;
        "zitadel.user.v3alpha.RemoveOTPSMSAuthenticatorRequest": RemoveOTPSMSAuthenticatorRequest;
        "zitadel.user.v3alpha.RemoveOTPSMSAuthenticatorResponse": RemoveOTPSMSAuthenticatorResponse;
        "zitadel.user.v3alpha.RemoveTOTPAuthenticatorRequest": RemoveTOTPAuthenticatorRequest;
        "zitadel.user.v3alpha.RemoveTOTPAuthenticatorResponse": RemoveTOTPAuthenticatorResponse;
        "zitadel.user.v3alpha.RemoveWebAuthNAuthenticatorRequest": RemoveWebAuthNAuthenticatorRequest;
        "zitadel.user.v3alpha.RemoveWebAuthNAuthenticatorResponse": RemoveWebAuthNAuthenticatorResponse;
        "zitadel.user.v3alpha.RequestPasswordResetRequest": RequestPasswordResetRequest;
        "zitadel.user.v3alpha.RequestPasswordResetResponse": RequestPasswordResetResponse;
        "zitadel.user.v3alpha.ResendContactEmailCodeRequest": ResendContactEmailCodeRequest;
        "zitadel.user.v3alpha.ResendContactEmailCodeResponse": ResendContactEmailCodeResponse;
        "zitadel.user.v3alpha.ResendContactPhoneCodeRequest": ResendContactPhoneCodeRequest;
        "zitadel.user.v3alpha.ResendContactPhoneCodeResponse": ResendContactPhoneCodeResponse;
        "zitadel.user.v3alpha.ReturnEmailVerificationCode": ReturnEmailVerificationCode;
        "zitadel.user.v3alpha.ReturnPasswordResetCode": ReturnPasswordResetCode;
        "zitadel.user.v3alpha.ReturnPhoneVerificationCode": ReturnPhoneVerificationCode;
        "zitadel.user.v3alpha.ReturnWebAuthNRegistrationCode": ReturnWebAuthNRegistrationCode;
        "zitadel.user.v3alpha.SendEmailVerificationCode": SendEmailVerificationCode;
        "zitadel.user.v3alpha.SendPasswordResetEmail": SendPasswordResetEmail;
        "zitadel.user.v3alpha.SendPasswordResetSMS": SendPasswordResetSMS;
        "zitadel.user.v3alpha.SendPhoneVerificationCode": SendPhoneVerificationCode;
        "zitadel.user.v3alpha.SendWebAuthNRegistrationLink": SendWebAuthNRegistrationLink;
        "zitadel.user.v3alpha.SetContactEmailRequest": SetContactEmailRequest;
        "zitadel.user.v3alpha.SetContactEmailResponse": SetContactEmailResponse;
        "zitadel.user.v3alpha.SetContactPhoneRequest": SetContactPhoneRequest;
        "zitadel.user.v3alpha.SetContactPhoneResponse": SetContactPhoneResponse;
        "zitadel.user.v3alpha.SetEmail": SetEmail;
        "zitadel.user.v3alpha.SetPassword": SetPassword;
        "zitadel.user.v3alpha.SetPasswordRequest": SetPasswordRequest;
        "zitadel.user.v3alpha.SetPasswordResponse": SetPasswordResponse;
        "zitadel.user.v3alpha.SetPhone": SetPhone;
        "zitadel.user.v3alpha.StartTOTPRegistrationRequest": StartTOTPRegistrationRequest;
        "zitadel.user.v3alpha.StartTOTPRegistrationResponse": StartTOTPRegistrationResponse;
        "zitadel.user.v3alpha.StartWebAuthNRegistrationRequest": StartWebAuthNRegistrationRequest;
        "zitadel.user.v3alpha.StartWebAuthNRegistrationResponse": StartWebAuthNRegistrationResponse;
        "zitadel.user.v3alpha.VerifyContactEmailRequest": VerifyContactEmailRequest;
        "zitadel.user.v3alpha.VerifyContactEmailResponse": VerifyContactEmailResponse;
        "zitadel.user.v3alpha.VerifyContactPhoneRequest": VerifyContactPhoneRequest;
        "zitadel.user.v3alpha.VerifyContactPhoneResponse": VerifyContactPhoneResponse;
        "zitadel.user.v3alpha.VerifyOTPEmailRegistrationRequest": VerifyOTPEmailRegistrationRequest;
        "zitadel.user.v3alpha.VerifyOTPEmailRegistrationResponse": VerifyOTPEmailRegistrationResponse;
        "zitadel.user.v3alpha.VerifyOTPSMSRegistrationRequest": VerifyOTPSMSRegistrationRequest;
        "zitadel.user.v3alpha.VerifyOTPSMSRegistrationResponse": VerifyOTPSMSRegistrationResponse;
        "zitadel.user.v3alpha.VerifyTOTPRegistrationRequest": VerifyTOTPRegistrationRequest;
        "zitadel.user.v3alpha.VerifyTOTPRegistrationResponse": VerifyTOTPRegistrationResponse;
        "zitadel.user.v3alpha.VerifyWebAuthNRegistrationRequest": VerifyWebAuthNRegistrationRequest;
        "zitadel.user.v3alpha.VerifyWebAuthNRegistrationResponse": VerifyWebAuthNRegistrationResponse;
      }
    }
  }
  namespace v1 {
    /** A check of credentials that failed: the detail of a google.rpc.Status. */
    type CredentialsCheckError = {
      /** Id of the error; stable, unlike its text. */
      id?: string;
      /** Text for people, without the id. */
      message?: string;
      /** How many checks of this kind have failed in a row, this one included. */
      failedAttempts?: number;
    };
    /** An error of ZITADEL: the detail of a google.rpc.Status. */
    type ErrorDetail = {
      /** Id of the error; stable, unlike its text. */
      id?: string;
      /** Text for people, without the id. */
      message?: string;
    };
    /** How long and how new a list is. */
    type ListDetails = {
      /** How many match in all, on all pages. */
      totalResult?: Int64;
      /** Sequence of the newest event that the list knows of. */
      processedSequence?: Int64;
      /** How new the list is. */
      viewTimestamp: Timestamp;
    };
    /** Paging and order of a list. */
    type ListQuery = {
      /** How many to skip. */
      offset?: Int64 | bigint | number;
      /** How many to list at most. */
      limit?: number;
      /** Ascending order when true, descending otherwise. */
      asc?: boolean;
    };
    /** The same: only requests hold it. */
    type ListQueryInit = ListQuery;
    /** A text by key and in the caller’s language. */
    type LocalizedMessage = {
      /** Key. */
      key?: string;
      /** Text in the caller’s language. */
      localizedMessage?: string;
    };
    /** When and where an object was changed. */
    type ObjectDetails = {
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
    type TextQueryMethod =
      | "TEXT_QUERY_METHOD_EQUALS"
      | "TEXT_QUERY_METHOD_EQUALS_IGNORE_CASE"
      | "TEXT_QUERY_METHOD_STARTS_WITH"
      | "TEXT_QUERY_METHOD_STARTS_WITH_IGNORE_CASE"
      | "TEXT_QUERY_METHOD_CONTAINS"
      | "TEXT_QUERY_METHOD_CONTAINS_IGNORE_CASE"
      | "TEXT_QUERY_METHOD_ENDS_WITH"
      | "TEXT_QUERY_METHOD_ENDS_WITH_IGNORE_CASE";
    /** How times are compared. */
    type TimestampQueryMethod =
      | "TIMESTAMP_QUERY_METHOD_EQUALS"
      | "TIMESTAMP_QUERY_METHOD_GREATER"
      | "TIMESTAMP_QUERY_METHOD_GREATER_OR_EQUALS"
      | "TIMESTAMP_QUERY_METHOD_LESS"
      | "TIMESTAMP_QUERY_METHOD_LESS_OR_EQUALS";
    /** All messages by their full names; of those that requests hold, what a request takes. Those of this package. */
    interface Messages {
      "zitadel.v1.CredentialsCheckError": CredentialsCheckError;
      "zitadel.v1.ErrorDetail": ErrorDetail;
      "zitadel.v1.ListDetails": ListDetails;
      "zitadel.v1.ListQuery": ListQuery;
      "zitadel.v1.LocalizedMessage": LocalizedMessage;
      "zitadel.v1.ObjectDetails": ObjectDetails;
    }
  }
}
/** What the calling user may do with the own account. Every call acts on the user of the bearer token. */
export interface AuthService extends zitadel.auth.v1.AuthService {}

/** Users, their credentials and their factors. */
export interface UserService extends zitadel.user.v2.UserService {}

/** Sessions: who signed in, with which factors. */
export interface SessionService extends zitadel.session.v2.SessionService {}

/** What a login page has to know: policies, branding, links. */
export interface SettingsService extends zitadel.settings.v2.SettingsService {}

/** Authorisation requests of OpenID Connect, for a login page of one’s own. */
export interface OidcService extends zitadel.oidc.v2.OIDCService {}

/** Requests of SAML service providers, for a login page of one’s own. */
export interface SamlService extends zitadel.saml.v2.SAMLService {}

/** Organisations. */
export interface OrgService extends zitadel.org.v2.OrganizationService {}

/** Authorizations: which roles a user has in a project. */
export interface AuthorizationService extends zitadel.authorization.v2.AuthorizationService {}

/** Identity providers. */
export interface IdpService extends zitadel.idp.v2.IdentityProviderService {}

/** Authenticators and contacts of users, each authenticator with an id of its own. ZITADEL specified this service in June 2024 and never served it; the test server does. */
export interface UserV3AlphaService extends zitadel.user.v3alpha.UserService {}

/** Authenticators of users, the successor of zitadel.user.v3alpha. ZITADEL responds UNIMPLEMENTED. */
export interface ResourcesUserV3AlphaService extends zitadel.resources.user.v3alpha.ZITADELUsers {}

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
export interface Rpcs
  extends zitadel.auth.v1.Rpcs,
    zitadel.authorization.v2.Rpcs,
    zitadel.idp.v2.Rpcs,
    zitadel.oidc.v2.Rpcs,
    zitadel.org.v2.Rpcs,
    zitadel.resources.user.v3alpha.Rpcs,
    zitadel.saml.v2.Rpcs,
    zitadel.session.v2.Rpcs,
    zitadel.settings.v2.Rpcs,
    zitadel.user.v2.Rpcs,
    zitadel.user.v3alpha.Rpcs {}

/** All messages by their full names; of those that requests hold, what a request takes. */
export interface Messages
  extends google.rpc.Messages,
    zitadel.auth.v1.Messages,
    zitadel.authorization.v2.Messages,
    zitadel.change.v1.Messages,
    zitadel.filter.v2.Messages,
    zitadel.idp.v1.Messages,
    zitadel.idp.v2.Messages,
    zitadel.metadata.v1.Messages,
    zitadel.metadata.v2.Messages,
    zitadel.object.v2.Messages,
    zitadel.object.v2beta.Messages,
    zitadel.object.v3alpha.Messages,
    zitadel.oidc.v2.Messages,
    zitadel.org.v1.Messages,
    zitadel.org.v2.Messages,
    zitadel.policy.v1.Messages,
    zitadel.resources.object.v3alpha.Messages,
    zitadel.resources.user.v3alpha.Messages,
    zitadel.saml.v2.Messages,
    zitadel.session.v2.Messages,
    zitadel.settings.v2.Messages,
    zitadel.user.v1.Messages,
    zitadel.user.v2.Messages,
    zitadel.user.v3alpha.Messages,
    zitadel.v1.Messages {}

/** Full names of all messages. */
export type MessageType = keyof Messages;
