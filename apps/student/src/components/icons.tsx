// The pictures that only a scanner needs; the rest are in @rollcall/web/components/icons. Named by what they say.
export {
  CheckCheck as AlreadyIcon,
  CameraOff as NoCameraIcon,
  CloudUpload as KeptIcon,
  Flashlight as TorchIcon,
  FlashlightOff as TorchOffIcon,
  Image as PictureIcon,
  Keyboard as TypeIcon,
  ScanLine as ScanIcon,
  ZoomIn as ZoomIcon,
  SwitchCamera as SwitchCameraIcon,
} from 'lucide-react';
