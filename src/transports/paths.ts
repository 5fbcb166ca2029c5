/** The SOAP endpoint. */
export const SERVICE_PATH = '/scene7/services/IpsApiService';
/** The plain XML endpoint. */
export const PLAIN_XML_PATH = '/scene7/api/IpsApiService';
/** The upload endpoint. */
export const UPLOAD_PATH = '/scene7/UploadFile';
/** WSDLs are below this path. */
export const WSDL_PATH = '/scene7/webservice/';
/** They are found here, too (o). */
export const ROOT_WSDL_PATH = '/scene7/IpsApi{-:version}.wsdl';
